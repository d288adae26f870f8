/**
 * The properties that a function takes from its parameter at an index, as in `({ id, name }) =>`; null where it may see
 * more of it. What is destructured can be reached in no other way, so these are all that it reads.
 */
export function takenProperties(work: Function, index: number): string[] | null {
  const names = /^\{([\w$\s,]*)\}$/.exec(parametersOf(String(work))[index] ?? '')?.[1];
  return names === undefined
    ? null
    : names
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
}

/** The source of each parameter; none where a default value or a comment makes them hard to tell apart. */
function parametersOf(source: string): string[] {
  const parameters = [''];
  let depth = 0;
  for (const letter of source.slice(source.indexOf('(') + 1)) {
    if (letter === ')' && depth === 0) return parameters.map((parameter) => parameter.trim());
    if ('"\'`=/'.includes(letter)) return [];
    if ('([{'.includes(letter)) depth++;
    if (')]}'.includes(letter)) depth--;
    if (letter === ',' && depth === 0) parameters.push('');
    else parameters[parameters.length - 1] += letter;
  }
  return [];
}
