import { Column, PrimaryColumn } from 'typeorm';

/**
 * The column kinds of the hub. Each gives the same JavaScript value on SQLite and MySQL; `rows.ts` reads and writes
 * them. Instants and days are ISO 8601 text: they sort, compare and print alike on both engines.
 */
interface Options {
  nullable?: boolean;
}

export const Key = (length = 96): PropertyDecorator => PrimaryColumn({ type: 'varchar', length });
export const Code = (length = 96, options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...options });
export const LongText = (options: Options = {}): PropertyDecorator => Column({ type: 'text', ...options });
/** `Entity.property` of the texts that MySQL's `text` of 64 KB is too short for. */
export const UNBOUNDED = new Set<string>();

/** Text without a practical end: a whole record as JSON. */
export const UnboundedText =
  (options: Options = {}): PropertyDecorator =>
  (target, property) => {
    UNBOUNDED.add(`${target.constructor.name}.${String(property)}`);
    Column({ type: 'text', ...options })(target, property);
  };

export const Json = (options: Options = {}): PropertyDecorator => Column({ type: 'simple-json', ...options });
export const Whole = (options: Options = {}): PropertyDecorator => Column({ type: 'int', ...options });
export const WholeKey = (): PropertyDecorator => PrimaryColumn({ type: 'int' });
/** Money in minor units, or any whole number up to 2^53. */
export const Minor = (options: Options = {}): PropertyDecorator => Column({ type: 'bigint', ...options });
export const Flag = (options: Options = {}): PropertyDecorator => Column({ type: 'boolean', ...options });
/** An exact decimal, read as a string without trailing zeros. */
export const Decimal = (precision: number, scale: number, options: Options = {}): PropertyDecorator =>
  Column({ type: 'decimal', precision, scale, ...options });
export const Instant = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 24, ...options });
export const Day = (options: Options = {}): PropertyDecorator => Column({ type: 'varchar', length: 10, ...options });

const DERIVED = new WeakMap<object, Map<string, readonly string[]>>();

/** The columns that a getter reads: where it is asked, no others have to be read for it. */
export const DerivedFrom =
  (...columns: readonly string[]): PropertyDecorator =>
  (prototype, property) => {
    const known = DERIVED.get(prototype) ?? new Map<string, readonly string[]>();
    DERIVED.set(prototype, known.set(String(property), columns));
  };

export function derivedFrom(entity: new () => object, property: string): readonly string[] | null {
  for (let prototype = entity.prototype as object | null; prototype; prototype = Object.getPrototypeOf(prototype)) {
    const columns = DERIVED.get(prototype)?.get(property);
    if (columns) return columns;
  }
  return null;
}
