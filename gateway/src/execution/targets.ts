export type Path = readonly (string | number)[];
export type Json = Record<string, unknown>;

/** The objects at a path of the plan, in document order; `@` stands for every item of a list. */
export function targetsAt(root: Json, path: Path): Json[] {
  let level: unknown[] = [root];
  for (const step of path) {
    const next: unknown[] = [];
    for (const value of level) {
      if (value === null || typeof value !== 'object') continue;
      if (step === '@') {
        if (Array.isArray(value)) for (const item of value) next.push(item);
      } else if (!Array.isArray(value)) next.push((value as Json)[step as string]);
    }
    level = next;
  }
  return level.filter((value): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value));
}

/** Where the objects of `targetsAt` stand, in the same order: needed only to place errors. */
export function placesAt(root: Json, path: Path): (string | number)[][] {
  let level: { value: unknown; at: (string | number)[] }[] = [{ value: root, at: [] }];
  for (const step of path) {
    level = level.flatMap(({ value, at }) => {
      if (value === null || typeof value !== 'object') return [];
      if (step === '@')
        return Array.isArray(value) ? value.map((item: unknown, index) => ({ value: item, at: [...at, index] })) : [];
      return Array.isArray(value) ? [] : [{ value: (value as Json)[step as string], at: [...at, step] }];
    });
  }
  return level
    .filter(({ value }) => value !== null && typeof value === 'object' && !Array.isArray(value))
    .map(({ at }) => at);
}
