/** The hidden mutations of a service that keeps records in order: what each takes, beside the type of the record. */
export const STEWARD_ARGUMENTS = {
  setVisibility: {
    id: 'ID!',
    visibility: 'Visibility!',
    embargoUntil: 'Date',
    version: 'Int!',
    clientMutationId: 'String',
  },
  deleteRecord: { id: 'ID!', reason: 'String!', clientMutationId: 'String' },
  restoreRecord: { id: 'ID!', clientMutationId: 'String' },
} as const;

export type StewardVerb = keyof typeof STEWARD_ARGUMENTS;

export const STEWARD_VERBS = Object.keys(STEWARD_ARGUMENTS) as StewardVerb[];

/** No two subgraphs may share a mutation, so each has its own: `setVisibilityInLibrary`. */
export const hiddenMutation = (verb: StewardVerb, service: string): string =>
  `${verb}In${service.charAt(0).toUpperCase()}${service.slice(1)}`;
