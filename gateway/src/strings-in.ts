/** Every string in a JSON value, with a list of its own: variables may be nested as deep as a body is long. */
export function* stringsIn(value: unknown): Generator<string> {
  const open = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one === 'string') yield one;
    if (typeof one === 'object' && one !== null) {
      for (const inner of Object.values(one)) open.push(inner);
    }
  }
}
