import fc from 'fast-check';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Choices of fast-check, one number at a time; when they are used up, always the first. */
class Choices {
  #at = 0;
  constructor(private readonly numbers: readonly number[]) {}

  one<T>(of: readonly T[]): T {
    return of[(this.numbers[this.#at++] ?? 0) % of.length]!;
  }

  some<T>(of: readonly T[], most: number): T[] {
    const count = 1 + this.one(Array.from({ length: most }, (_, at) => at));
    return Array.from({ length: Math.min(count, of.length) }, () => this.one(of));
  }
}

const TEXTS = [
  '"municipality:091"',
  '"091"',
  '""',
  '"x"',
  '"%"',
  '"\\u0000"',
  '"\\ud800"',
  '"experiment:1"',
  '"2026-02-30"',
];
const WORDS = [
  'null',
  'true',
  '-1',
  '0',
  '1',
  '99',
  '101',
  '2147483648',
  '1.5',
  '1e999',
  'NOPE',
  '[]',
  '{}',
  '$v',
  ...TEXTS,
];
const RARELY = [...Array<boolean>(19).fill(false), true];
const DEPTH = 7;

/** Documents that the schema allows for the most part, with values that it mostly does not. */
export const documentsOf = (schema: GraphQLSchema): fc.Arbitrary<string> =>
  fc.array(fc.nat(9999), { minLength: 40, maxLength: 200, size: 'max' }).map((numbers) => {
    const choices = new Choices(numbers);
    const writes = schema.getMutationType() && choices.one([false, false, false, true]);
    const root = writes ? schema.getMutationType()! : schema.getQueryType()!;
    const declared = choices.one(RARELY) ? choices.one(['($v: Int)', '($v: ID!)', '($v: [String!])']) : '';
    return `${writes ? 'mutation' : 'query'} ${declared} ${selection(schema, choices, root, 0)}`;
  });

function selection(schema: GraphQLSchema, choices: Choices, type: GraphQLNamedType, depth: number): string {
  const isLast = depth >= DEPTH;
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const usable = isLast ? fields.filter((field) => !isCompositeType(getNamedType(field.type))) : fields;
  const picked =
    usable.length > 0 ? choices.some(usable, 4).map((field) => fieldOf(schema, choices, field, depth)) : [];
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  const narrowed = possible.length > 0 && !isLast ? [choices.one(possible)] : [];
  const fragments = narrowed.map((one) => `... on ${one.name} ${selection(schema, choices, one, depth + 1)}`);
  return `{ ${['__typename', ...picked, ...fragments].join(' ')} }`;
}

function fieldOf(
  schema: GraphQLSchema,
  choices: Choices,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): string {
  const alias = choices.one(RARELY) ? choices.one(['a: ', '__proto__: ']) : '';
  const given = field.args.filter((argument) => isNonNullType(argument.type) || choices.one([false, false, true]));
  const args = given.length > 0 ? `(${given.map((argument) => argumentOf(choices, argument)).join(', ')})` : '';
  const directive = choices.one(RARELY) ? choices.one([' @skip(if: false)', ' @include(if: $v)', ' @nope']) : '';
  const type = getNamedType(field.type);
  const inner = isCompositeType(type) ? ` ${selection(schema, choices, type, depth + 1)}` : '';
  return `${alias}${field.name}${args}${directive}${inner}`;
}

const argumentOf = (choices: Choices, { name, type }: GraphQLArgument): string =>
  `${name}: ${valueOf(choices, type, 0)}`;

function valueOf(choices: Choices, type: GraphQLInputType, depth: number): string {
  if (choices.one(RARELY)) return choices.one(WORDS);
  if (isNonNullType(type)) return valueOf(choices, type.ofType, depth);
  if (isListType(type)) return `[${valueOf(choices, type.ofType, depth + 1)}]`;
  if (isEnumType(type)) return choices.one(type.getValues()).name;
  if (!isInputObjectType(type) || depth > 3) return choices.one(type.toString() === 'Int' ? ['1', '5', '100'] : TEXTS);
  const all = Object.values(type.getFields());
  const fields = new Set([...all.filter((field) => isNonNullType(field.type)), ...choices.some(all, 3)]);
  return `{ ${[...fields].map((field) => `${field.name}: ${valueOf(choices, field.type, depth + 1)}`).join(', ')} }`;
}
