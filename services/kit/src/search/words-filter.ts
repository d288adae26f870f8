import { type Condition, occurs, wordsSought } from '../filters';
import { allOf, anyOf, type Sql, sql } from '../sql';
import { wordsOf } from './analysis';
import { LAST, meaningOf } from './question';

/**
 * The `text` filter of nouns that are searchable: each word in any inflection or as the beginning of a longer one, as the
 * index has it, or anywhere in a folded text column. Which records may be seen, their collection says.
 */
export const words =
  (column = 'searchText'): Condition<string> =>
  (text) =>
    allOf(wordsSought(text).map((word) => anyOf([occurs(word, column), indexed(word)])));

/** A word with signs in it is looked for as it is written. */
const indexed = (word: string): Sql | null => (wordsOf(word)[0]?.text === word ? hasTerm(word) : null);

function hasTerm(word: string): Sql {
  const { terms, prefixes } = meaningOf(word);
  const meant = anyOf([
    sql('p.`term` IN (?)', terms),
    ...prefixes.map((prefix) => sql('p.`term` >= ? AND p.`term` < ?', prefix, prefix + LAST)),
  ]);
  return sql(`t.\`id\` IN (SELECT p.\`documentId\` FROM \`search_posting\` p WHERE ${meant.text})`, ...meant.params);
}
