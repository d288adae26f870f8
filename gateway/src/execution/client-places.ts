import type { Selection, Shape } from './selection';
import type { Json } from './targets';

type Path = readonly (string | number)[];

interface Place {
  at: (string | number)[];
  /** What the client asked there; nothing where it asked nothing further. */
  shape: Shape | null;
  value: unknown;
}

/**
 * Where the client sees a place of the plan's data: everywhere it asked for it, under its own names. What it did not ask
 * for is placed where it last asked.
 */
export function clientPlaces(root: Selection, data: Json, path: Path): (string | number)[][] {
  let places: Place[] = [{ at: [], shape: { nonNull: false, leaf: null, selection: root, item: null }, value: data }];
  for (const step of path) places = places.flatMap((place) => next(place, step));
  const longest = Math.max(...places.map(({ at }) => at.length));
  return places.filter(({ at }) => at.length === longest).map(({ at }) => at);
}

function next(place: Place, step: string | number): Place[] {
  const { at, shape, value } = place;
  if (!shape) return [place];
  const below = value !== null && typeof value === 'object' ? (value as Json)[step] : undefined;
  if (typeof step === 'number')
    return shape.item ? [{ at: [...at, step], shape: shape.item, value: below }] : [stop(place)];
  if (!shape.selection) return [stop(place)];
  const typename = (value as Json | null | undefined)?.__typename;
  const certain = typename === undefined ? null : shape.selection.shapedFor(typename);
  const fields = (certain ? [certain] : shape.selection.all())
    .flatMap(({ fields }) => fields)
    .filter(({ planName }) => planName === step);
  const names = new Map(fields.map((field) => [field.responseName, field.shape]));
  if (names.size === 0) return [stop(place)];
  return [...names].map(([name, found]) => ({ at: [...at, name], shape: found, value: below }));
}

const stop = (place: Place): Place => ({ ...place, shape: null });
