import type { FetchDataRewrite } from '@apollo/query-planner';
import type { IsOf } from './representations';
import type { Json } from './targets';

export type Rewrite = (value: unknown) => void;

const ON = '... on ';

/** What the planner wants changed in an object before it is sent, or after it came: a type's name, a field's name. */
export function rewriting(rewrites: readonly FetchDataRewrite[] | undefined, isOf: IsOf): Rewrite | null {
  if (!rewrites?.length) return null;
  const all = rewrites.map((rewrite) => one(rewrite, isOf));
  return (value) => all.forEach((rewrite) => rewrite(value));
}

function one(rewrite: FetchDataRewrite, isOf: IsOf): Rewrite {
  const key = rewrite.path.at(-1)!;
  let change: (object: Json) => void;
  if (rewrite.kind === 'ValueSetter') change = (object) => void (object[key] = rewrite.setValueTo);
  else
    change = (object) => {
      if (object[key] === undefined) return;
      object[rewrite.renameKeyTo] = object[key];
      object[key] = undefined;
    };
  return rewrite.path.slice(0, -1).reduceRight<Rewrite>(
    (next, step) => (value) =>
      eachObject(value, (object) => {
        if (!step.startsWith(ON)) next(object[step]);
        else if (object.__typename === undefined || isOf(String(object.__typename), step.slice(ON.length)))
          next(object);
      }),
    (value) => eachObject(value, change),
  );
}

function eachObject(value: unknown, visit: (object: Json) => void): void {
  if (Array.isArray(value)) for (const item of value) eachObject(item, visit);
  else if (value !== null && typeof value === 'object') visit(value as Json);
}
