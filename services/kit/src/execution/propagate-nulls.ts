import { type FieldNode, type GraphQLError, locatedError } from 'graphql';
import { Failure } from './failure';
import { type Level, type Out, type Selection, type Shape } from './plan';

export interface Propagated {
  data: Out | null;
  errors: GraphQLError[];
}

/** Stands for a null where the type allows none: what is around it becomes null. */
const NO_NULL = Symbol('a null where there may be none');

/** Puts a null and an error in the place of every Failure, as far up as the types ask for. Errors come in document order. */
export function propagateNulls(top: Level): Propagated {
  const walk = new Walk(selectionsOf(top));
  const data = walk.object(top.outs[0]!, []);
  return { data: data === NO_NULL ? null : (data as Out), errors: walk.errors };
}

/** Which selection each object of the answer was asked. */
function selectionsOf(top: Level): Map<Out, Selection> {
  const selections = new Map<Out, Selection>();
  const visit = ({ selection, outs, below }: Level): void => {
    for (const out of outs) selections.set(out, selection);
    for (const { levels } of below) levels.forEach(visit);
  };
  visit(top);
  return selections;
}

type Path = readonly (string | number)[];

class Walk {
  readonly errors: GraphQLError[] = [];

  constructor(private readonly selections: ReadonlyMap<Out, Selection>) {}

  object(out: Out, path: Path): unknown {
    for (const { key, shape, nodes } of this.selections.get(out)!.steps) {
      const value = this.value(out[key], { shape, nodes, path: [...path, key] });
      if (value === NO_NULL) return NO_NULL;
      out[key] = value;
    }
    return out;
  }

  private value(value: unknown, at: { shape: Shape; nodes: readonly FieldNode[]; path: Path }): unknown {
    const { shape, nodes, path } = at;
    if (value instanceof Failure) {
      this.errors.push(locatedError(value.error, nodes, path));
      return shape.nonNull ? NO_NULL : null;
    }
    if (value === null || shape.kind === 'leaf') return value;
    const found = shape.kind === 'list' ? this.list(value as unknown[], at) : this.object(value as Out, path);
    return found === NO_NULL && !shape.nonNull ? null : found;
  }

  private list(items: unknown[], at: { shape: Shape; nodes: readonly FieldNode[]; path: Path }): unknown {
    for (let index = 0; index < items.length; index++) {
      const item = this.value(items[index], { ...at, shape: at.shape.of!, path: [...at.path, index] });
      if (item === NO_NULL) return NO_NULL;
      items[index] = item;
    }
    return items;
  }
}
