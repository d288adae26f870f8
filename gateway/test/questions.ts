import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The questions of the users that this build answers; the rest come with their features. */
export const QUESTIONS = ['01', '02', '03', '04', '05', '06', '07'] as const;

export type QuestionNumber = (typeof QUESTIONS)[number];

/** A question's document with the variables that make its answer interesting on the demo world. */
export function readQuestion(number: QuestionNumber): { query: string; variables: Record<string, unknown> } {
  const folder = join(__dirname, 'questions');
  return {
    query: readFileSync(join(folder, `${number}.graphql`), 'utf8'),
    variables: JSON.parse(readFileSync(join(folder, 'variables.json'), 'utf8'))[number] ?? {},
  };
}
