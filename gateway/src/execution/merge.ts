type Json = Record<string, unknown>;

/**
 * Puts what a fetch brought into what is there. Objects and lists that both have grow together; anything else is taken
 * over. What is taken over is not copied.
 */
export function merge(into: Json, from: Json, isConcrete: (typename: unknown) => boolean): void {
  if (into === from) return;
  for (const key of Object.keys(from)) {
    const value = from[key];
    const old = into[key];
    if (value === null || typeof value !== 'object') {
      if (key === '__typename' && old !== undefined && !isConcrete(value)) continue;
      if (value !== undefined) into[key] = value;
    } else if (key === '__proto__') continue;
    else if (old === null || typeof old !== 'object' || !mergeBoth(old, value, isConcrete)) into[key] = value;
  }
}

function mergeBoth(into: object, from: object, isConcrete: (typename: unknown) => boolean): boolean {
  if (into === from) return true;
  if (!Array.isArray(into) || !Array.isArray(from)) {
    if (Array.isArray(into) || Array.isArray(from)) return false;
    merge(into as Json, from as Json, isConcrete);
    return true;
  }
  if (into.length !== from.length) return false;
  for (let at = 0; at < from.length; at++) {
    const [old, value] = [into[at] as unknown, from[at] as unknown];
    const both = old !== null && typeof old === 'object' && value !== null && typeof value === 'object';
    if (!both || !mergeBoth(old, value, isConcrete)) into[at] = value;
  }
  return true;
}
