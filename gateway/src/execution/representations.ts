import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Json } from './targets';

/** Whether an object of a type is one of another type: itself, a member or an implementation. */
export type IsOf = (typename: string, condition: string) => boolean;

/** What a fetch sends of an object, or nothing where the object has not all of it. */
export type Represent = (object: Json) => Json | undefined;

/**
 * What tells a representation from others. Most are a type and one key: neither name has a space in it, and the value
 * comes last, so that no two of them look alike.
 */
export function keyOf(representation: Json): string {
  let key = '';
  let fields = 0;
  for (const name in representation) {
    const value = representation[name];
    if (name === '__typename') key = `${String(value)}${key}`;
    else if (++fields > 1 || value === null || typeof value === 'object') return JSON.stringify(representation);
    else key += ` ${name} ${typeof value === 'string' ? 's' : 'o'}${String(value)}`;
  }
  return key;
}

type Read = (value: Json, into: Json) => boolean;

export function representing(selections: readonly QueryPlanSelectionNode[], isOf: IsOf): Represent {
  const read = reading(selections, isOf);
  return (object) => {
    const representation: Json = {};
    return read(object, representation) && representation.__typename !== undefined ? representation : undefined;
  };
}

function reading(selections: readonly QueryPlanSelectionNode[], isOf: IsOf): Read {
  const reads = selections.map((selection): Read => {
    if (selection.kind === 'Field') return readingField(selection, isOf);
    const within = reading(selection.selections, isOf);
    const { typeCondition } = selection;
    if (!typeCondition) return within;
    const known = new Map<unknown, boolean>();
    return (value, into) => {
      const typename = value.__typename;
      let fits = known.get(typename);
      if (fits === undefined) known.set(typename, (fits = isOf(String(typename), typeCondition)));
      return !fits || within(value, into);
    };
  });
  return reads.length === 1 ? reads[0]! : (value, into) => reads.every((read) => read(value, into));
}

type FieldSelection = Extract<QueryPlanSelectionNode, { kind: 'Field' }>;

/** What is read under an alias is sent under the field's own name. */
function readingField({ name, alias, selections }: FieldSelection, isOf: IsOf): Read {
  const key = alias ?? name;
  const within = selections?.length ? reading(selections, isOf) : null;
  const valueOf = (value: unknown): unknown => {
    if (!within || value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) {
      const items = value.map(valueOf);
      return items.includes(undefined) ? undefined : items;
    }
    const part: Json = {};
    return within(value as Json, part) ? part : undefined;
  };
  return (value, into) => {
    const found = valueOf(value[key]);
    if (found === undefined) return false;
    into[name] = found;
    return true;
  };
}
