import { GraphQLError } from 'graphql';

/** Rows, arguments and answers are read freely; the expected answers are their types. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

export interface Operation {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

export interface Answer {
  data?: Json;
  errors?: readonly Json[];
}

export type Resolvers = Record<string, Record<string, (source: Json, args: Json) => unknown>>;

/** A small supergraph, what is stored in it, and what it must answer. */
export interface Theme {
  title: string;
  /** By subgraph: its SDL, without the link to the federation specification. */
  subgraphs: Record<string, string>;
  /** By type: whole rows. Each subgraph shows of them what its SDL has. */
  rows?: Record<string, Json[]>;
  /** Fields that are more than a column, wherever they live. */
  resolvers?: Resolvers;
  /** By subgraph: what it alone answers otherwise. */
  only?: Record<string, Resolvers>;
  /** What one server with all the rows answers otherwise than the subgraphs' resolvers, which see their part. */
  monolith?: Resolvers;
  cases: Case[];
}

export interface Case extends Operation {
  name: string;
  /** By subgraph: what becomes of its answers on the way. There is no monolith to compare such a case with. */
  faults?: Record<string, Fault>;
  data: Json;
  errors?: ExpectedError[];
  /** The services asked, level by level: those of one level are asked together. */
  fetches?: string[][];
  /** By service: the representations of each of its entity fetches. */
  representations?: Record<string, Json[][]>;
  /** Why Apollo's stock executor is wrong here, or asks more than it must. */
  stock?: string;
}

/** An error at `path`, or one or more `within`: at that path or below it, where the specification leaves the choice. */
export interface ExpectedError {
  path?: (string | number)[];
  within?: (string | number)[];
  message?: string;
  code?: string;
  /** The subgraph that `extensions.service` names. */
  service?: string;
  /** Only a federation has it: an entity nobody found, a fetch that failed, a field that another one required. */
  federated?: true;
}

export type Fault = (answer: Answer, operation: Operation) => unknown;

/** A reference to another row. It may point at nothing. */
export class Reference {
  constructor(
    readonly __typename: string,
    readonly id: string,
  ) {}
}

export const to = (type: string, id: string): Reference => new Reference(type, id);

/** A field whose value is an error. */
export const failing = (message: string, code?: string): GraphQLError =>
  new GraphQLError(message, code ? { extensions: { code } } : {});

/** A fetch that gets no answer. */
export const unreachable: Fault = () => {
  throw new Error('connect ECONNREFUSED');
};
