import { Visibility } from '@courage-hub/kit/values';

const CLIENT_MUTATION_ID = `"""
  Makes the request safe to send again: the same id with the same input is carried out once and answered alike; with
  another input it is CONFLICT.
  """
  clientMutationId: String`;

const ANSWERED = `"""The id that the client gave to its request, if it gave one."""
  clientMutationId: String`;

/** The mutations that are the same over every service; each id's owner carries them out. */
export const STEWARDSHIP_SDL = `
type Mutation {
  """
  Shows a record to others or withholds it: for its author, those who may edit it, moderators and administrators; some
  records ask for more to be shown. Who may see what a moderator or administrator withheld, they alone change, until it is
  shown as it was. A stale \`version\` is CONFLICT.
  """
  setVisibility(
    """Which record, and who may see it from now on."""
    input: SetVisibilityInput!
  ): SetVisibilityPayload

  """
  Deletes a record: for its author, those who may edit it, moderators and administrators. It is gone from every answer
  until \`restoreRecord\` brings it back; the reason is kept.
  """
  deleteRecord(
    """Which record, and why."""
    input: DeleteRecordInput!
  ): DeleteRecordPayload

  """Brings a deleted record back as it was, for those who may delete it; what a moderator or administrator
  deleted, for them alone. One that is not deleted is CONFLICT."""
  restoreRecord(
    """Which record."""
    input: RestoreRecordInput!
  ): RestoreRecordPayload
}

enum Visibility {
${Object.keys(Visibility)
  .map((value) => `  ${value}`)
  .join('\n')}
}

scalar Date

"""Who may see a record from now on."""
input SetVisibilityInput {
  """The global id of the record."""
  id: ID!
  """Who may see it."""
  visibility: Visibility!
  """Until this day only its author and those who may edit it see it; left out, it stays as it is, null lifts it."""
  embargoUntil: Date
  """The version of the record that the client saw."""
  version: Int!
  ${CLIENT_MUTATION_ID}
}

"""The record that was shown or withheld."""
type SetVisibilityPayload {
  """The record; of one that the viewer does not see any more, its \`id\` and \`__typename\` alone."""
  node: Node
  ${ANSWERED}
}

"""What to delete and why."""
input DeleteRecordInput {
  """The global id of the record."""
  id: ID!
  """Why, for those who look after the hub; at most 1000 characters."""
  reason: String!
  ${CLIENT_MUTATION_ID}
}

"""The record that was deleted."""
type DeleteRecordPayload {
  """What was deleted: its \`id\` and \`__typename\` alone, nothing else of it is there to read."""
  node: Node
  ${ANSWERED}
}

"""What to bring back."""
input RestoreRecordInput {
  """The global id of the record."""
  id: ID!
  ${CLIENT_MUTATION_ID}
}

"""The record that is there again."""
type RestoreRecordPayload {
  """The record."""
  node: Node
  ${ANSWERED}
}
`;
