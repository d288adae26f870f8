import { buildSchema } from 'graphql';
import { breakingChanges } from './changes';

const schema = (fields: string) => buildSchema(`type Query { ${fields} }`);

describe('a change of the contract', () => {
  it.each([
    ['nothing changed', 'a: Int', 'a: Int', []],
    ['a field is added', 'a: Int', 'a: Int b: Int', []],
    ['a field is removed', 'a: Int b: Int', 'a: Int', ['Query.b was removed.']],
    ['a type changes', 'a: Int', 'a: String', ['Query.a changed type from Int to String.']],
    ['an argument becomes required', 'a: Int', 'a(x: Int!): Int', ['A required arg x on Query.a was added.']],
    ['a field goes after its date', 'a: Int b: Int @deprecated(reason: "use a; removal 2026-05-01")', 'a: Int', []],
    [
      'a field goes before its date',
      'a: Int b: Int @deprecated(reason: "use a; removal 2026-05-02")',
      'a: Int',
      ['Query.b was removed.'],
    ],
    ['a field goes without a date', 'a: Int b: Int @deprecated(reason: "use a")', 'a: Int', ['Query.b was removed.']],
  ])('when %s', (_case, released, current, problems) => {
    expect(breakingChanges(schema(released), schema(current), '2026-05-01')).toEqual(problems);
  });
});
