import { INVALID } from './leaf';
import type { Selection, Shape, ShapedField } from './selection';
import type { Json } from './targets';
import type { ToldErrors } from './told-errors';

/** A null that must rise to the next place that may be null. */
const RISING = Symbol('rising');

/**
 * The client's answer from the data that the plan brought: its fields alone, in its order, under its names; nulls rise as
 * the specification says, and a null that the data did not ask for is told.
 */
export function shapeAnswer(root: Selection, data: Json, errors: ToldErrors, introspected: Json = {}): Json | null {
  const answer = new Shaping(errors, introspected).object(root, data);
  return answer === RISING ? null : (answer as Json);
}

class Shaping {
  readonly #path: (string | number)[] = [];

  constructor(
    private readonly errors: ToldErrors,
    private readonly introspected: Json,
  ) {}

  object(selection: Selection, value: Json): unknown {
    const shaped = selection.shapedFor(value.__typename);
    if (!shaped) return this.mistaken('a type that is none of those possible here');
    const { fields, typename } = shaped;
    const answer: Json = {};
    for (let at = 0; at < fields.length; at++) {
      const field = fields[at]!;
      const { planName, responseName, shape } = field;
      let found = planName === '__typename' ? typename : value[planName];
      if (shape.leaf !== null && found !== null && found !== undefined) {
        found = shape.leaf(found);
        if (found !== INVALID) {
          put(answer, responseName, found);
          continue;
        }
      } else if (planName === '__schema' || planName === '__type') found = this.introspected[responseName];
      this.#path.push(responseName);
      const shown = found === INVALID ? this.invalid(field) : this.value(shape, found, field);
      this.#path.pop();
      if (shown === RISING) return RISING;
      put(answer, responseName, shown);
    }
    return answer;
  }

  /** A value, or null, or a null that must rise. */
  private value(shape: Shape, value: unknown, field: ShapedField): unknown {
    if (value === null || value === undefined) return this.none(shape, value, field);
    const shown = this.present(shape, value, field);
    if (shown !== RISING) return shown;
    return shape.nonNull ? RISING : null;
  }

  private present({ item, selection, leaf }: Shape, value: object | unknown, field: ShapedField): unknown {
    if (leaf) {
      const shown = leaf(value);
      return shown === INVALID ? this.mistaken(`a value that is none of ${field.coordinate}`) : shown;
    }
    if (item) return Array.isArray(value) ? this.list(item, value, field) : this.mistaken('something that is no list');
    const isObject = typeof value === 'object' && !Array.isArray(value);
    return isObject ? this.object(selection!, value as Json) : this.mistaken('something that is no object');
  }

  private list(item: Shape, values: unknown[], field: ShapedField): unknown {
    const shown = new Array<unknown>(values.length);
    for (let at = 0; at < values.length; at++) {
      this.#path.push(at);
      const one = this.value(item, values[at], field);
      this.#path.pop();
      if (one === RISING) return RISING;
      shown[at] = one;
    }
    return shown;
  }

  private invalid({ shape, coordinate }: ShapedField): unknown {
    this.mistaken(`a value that is none of ${coordinate}`);
    return shape.nonNull ? RISING : null;
  }

  private none({ nonNull }: Shape, value: null | undefined, { coordinate }: ShapedField): unknown {
    if (nonNull && !this.errors.explains(this.#path))
      this.tell(`Cannot return null for non-nullable field ${coordinate}.`, 'a required value is missing');
    // An error beside it may have taken the whole object from the service's answer.
    else if (value === undefined && !this.errors.explains(this.#path.slice(0, -1)))
      this.tell(`${coordinate} is missing from the answer of its service`, 'a value is missing');
    return nonNull ? RISING : null;
  }

  private mistaken(what: string): typeof RISING {
    if (!this.errors.explains(this.#path)) this.tell(`a service answered ${what}`, 'garbage');
    return RISING;
  }

  private tell(message: string, reason: string): void {
    const code = reason === 'garbage' ? 'INTERNAL' : 'NOT_FOUND';
    this.errors.tell({ message, path: [...this.#path], extensions: { code, reason } });
  }
}

function put(answer: Json, name: string, value: unknown): void {
  if (name !== '__proto__') answer[name] = value;
  else Object.defineProperty(answer, name, { value, enumerable: true, configurable: true, writable: true });
}
