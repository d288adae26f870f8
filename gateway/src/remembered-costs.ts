import {
  type DocumentNode,
  getNullableType,
  type GraphQLSchema,
  isListType,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type CostModel, costOf, type CountedRequest } from './cost';

type Values = Record<string, unknown>;

/** What a document's cost depends on besides itself. */
interface Dependence {
  /** Variables whose value says how long a list is, or what is left out. */
  byValue: readonly string[];
  /** Variables beside those, which only must not be null where none may be. */
  byPresence: readonly string[];
  known: LRUCache<string, number>;
}

const REMEMBERED = 100;
const LONGEST_KEY = 200;

/** Costs of documents that come again: counted once for all variables that cannot change them. */
export class RememberedCosts {
  readonly #documents = new WeakMap<DocumentNode, Dependence>();
  readonly #sizing: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(private readonly model: CostModel) {
    this.#sizing = sizingArguments(model.weights);
  }

  of(request: CountedRequest): number {
    const { document, operationName, coerced } = request;
    let dependence = this.#documents.get(document);
    if (!dependence)
      this.#documents.set(document, (dependence = dependenceOf(document, this.model.schema, this.#sizing)));
    const key = keyOf(dependence, operationName, coerced);
    if (key.length > LONGEST_KEY) return costOf(this.model, request);
    let cost = dependence.known.get(key);
    if (cost === undefined) dependence.known.set(key, (cost = costOf(this.model, request)));
    return cost;
  }
}

function keyOf({ byValue, byPresence }: Dependence, operationName: string | null | undefined, coerced: Values): string {
  let key = operationName ?? '';
  for (const name of byValue) key += `\n${described(coerced[name])}`;
  for (const name of byPresence) key += coerced[name] === null ? 'n' : coerced[name] === undefined ? 'u' : 'p';
  return key;
}

/** Of a list only its length counts. */
function described(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** By the name of a field, on whatever type: its arguments that say how many. */
function sizingArguments({ size }: CostModel['weights']): Map<string, Set<string>> {
  const sizing = new Map<string, Set<string>>();
  for (const [coordinate, { slicingArguments }] of size) {
    const field = coordinate.split('.').at(-1)!;
    const names = sizing.get(field) ?? new Set();
    for (const path of slicingArguments) names.add(path.split('.')[0]!);
    sizing.set(field, names);
  }
  return sizing;
}

function dependenceOf(
  document: DocumentNode,
  schema: GraphQLSchema,
  sizing: ReadonlyMap<string, ReadonlySet<string>>,
): Dependence {
  const byValue = new Set<string>();
  const byPresence = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Directive: (node) => addVariables(node.arguments ?? [], byValue),
      Field({ name, arguments: given = [] }) {
        const own = sizing.get(name.value);
        if (!own && !isListType(getNullableType(types.getFieldDef()?.type))) return;
        for (const argument of given) {
          const type = types.getFieldDef()?.args.find(({ name }) => name === argument.name.value)?.type;
          const decides = own?.has(argument.name.value) || isListType(getNullableType(type));
          addVariables([argument], decides ? byValue : byPresence);
        }
      },
    }),
  );
  const known = new LRUCache<string, number>({ max: REMEMBERED });
  return { byValue: [...byValue], byPresence: [...byPresence].filter((name) => !byValue.has(name)), known };
}

function addVariables(nodes: readonly { value: ValueNode }[], to: Set<string>): void {
  for (const { value } of nodes) visit(value, { Variable: ({ name }) => void to.add(name.value) });
}
