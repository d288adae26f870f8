import type { FieldNode, FragmentDefinitionNode, GraphQLObjectType, OperationDefinitionNode } from 'graphql';
import type { Ask, Columns } from '../ask';
import type { HubContext } from '../context';
import type { Below } from './below';
import type { Failure } from './failure';

/** One operation as it is executed: level by level, each field once for all objects of its level. */
export interface Program {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly root: Selection;
  readonly needs: Needs;
}

/** Which properties of each type's objects the program reads, wherever they are; null is all of them. */
export type Needs = Map<string, Set<string> | null>;

/** A program with the variables of one request, as the operation declares them. */
export interface CompiledOperation {
  readonly program: Program;
  readonly variables: Record<string, unknown>;
}

/** What is asked of the objects of one type in one place of the document. */
export interface Selection {
  readonly type: GraphQLObjectType;
  /** An answer with every key in its place: whatever is read first, keys come in the document's order. */
  readonly blank: Readonly<Record<string, null>>;
  readonly steps: readonly Step[];
}

/** One field of a selection. */
export interface Step {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly read: Read;
  readonly shape: Shape;
  /** The columns that records found here need. */
  readonly columns: (ask: Ask<unknown>) => Columns;
  /** A property whose value is a leaf: nothing to wait for and nothing below. */
  readonly plain: string | null;
  /** Which selection each object is asked, where the field's type is abstract. */
  readonly types: Types | null;
}

/** For each object among the values (lists laid out, nulls and Failures left out), in their order. */
export type Types = (values: readonly unknown[], run: Run) => RuntimeTypes | Promise<RuntimeTypes>;
export type RuntimeTypes = readonly (Selection | Failure)[];

/** The field's values, one for each source; promises and Failures among them. */
export type Read = (sources: readonly unknown[], run: Run) => unknown[];

/** How a value of the field's type becomes a part of the answer. */
export interface Shape {
  readonly kind: 'leaf' | 'list' | 'object' | 'abstract';
  readonly nonNull: boolean;
  /** A list's items. */
  readonly of: Shape | null;
  readonly complete: (value: unknown, below: Below) => unknown;
}

/** One execution of a program. */
export interface Run {
  readonly program: Program;
  readonly context: HubContext;
  readonly variables: Record<string, unknown>;
  /** Somewhere in the answer is a Failure, so nulls have to be propagated. */
  failed: boolean;
  /** Says that nobody waits for the answer. */
  readonly signal: AbortSignal | undefined;
}

export type Out = Record<string, unknown>;

/** The objects that one selection is asked of, and what is answered of each. */
export interface Level {
  readonly selection: Selection;
  readonly sources: unknown[];
  readonly outs: Out[];
  /** What has been found below, as far as the execution has come. */
  readonly below: Below[];
}
