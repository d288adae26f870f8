import type { CompiledFetch } from './compiled-plan';
import { keyOf } from './representations';
import { type Json, targetsAt } from './targets';

/** What an entity fetch sends: each representation once, and the objects that each stands for. */
export interface Gathered {
  targets: readonly Json[];
  representations: readonly Json[];
  /** By target: which representation is its own; -1 where the object has not all of the key. */
  indexes: readonly number[];
}

export function gather(data: Json, { path, represent, before }: CompiledFetch): Gathered {
  const targets = targetsAt(data, path);
  const representations: Json[] = [];
  const known = new Map<string, number>();
  const indexes = targets.map((target) => {
    const representation = represent!(target);
    if (!representation) return -1;
    before?.(representation);
    const key = keyOf(representation);
    let index = known.get(key);
    if (index === undefined) {
      index = representations.push(representation) - 1;
      known.set(key, index);
    }
    return index;
  });
  return { targets, representations, indexes };
}
