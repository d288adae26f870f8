import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getMetadataStorage } from 'type-graphql';
import type { HubContext } from '../context';
import type { KeyField } from '../references';
import { Failure } from './failure';
import { type Run } from './plan';
import { takenProperties } from './taken-properties';

/**
 * A resolver's method, called without what type-graphql puts around it: arguments become instances once for a whole level
 * instead of once (and behind a promise) for each object.
 */
export interface ResolverCall {
  call(sources: readonly unknown[], args: Record<string, unknown>, run: Run): unknown[];
  /** The properties of its object that it is given, by `@Root('id')` or `@Root() { id }`; null where it is given more. */
  readonly reads: readonly string[] | null;
  /** It may look into what it has read before it gives it away, and so needs whole records. */
  readonly looks: boolean;
}

/** How the fields of one subgraph's types are read, by `Type.field`; what is in neither is called as graphql-js would. */
export interface ResolverCalls {
  readonly methods: ReadonlyMap<string, ResolverCall>;
  readonly properties: ReadonlyMap<string, Property>;
}

/** A field that is a property of its object. */
export interface Property {
  readonly name: string;
  /** The class that derives it: an object of another class has to become one of it first. */
  readonly getter: Function | null;
}

type Storage = ReturnType<typeof getMetadataStorage>;
type FieldMethod = Storage['fieldResolvers'][number];
type Method = Storage['queries'][number] | FieldMethod;
type Param = NonNullable<Method['params']>[number];

// type-graphql does not export what its own resolvers call; its version is pinned.
const internal = createRequire(join(dirname(require.resolve('type-graphql')), 'index.js'));
const { convertArgToInstance, convertArgsToInstance } = internal('./resolvers/convert-args') as {
  convertArgToInstance(param: Param, args: object): unknown;
  convertArgsToInstance(param: Param, args: object): unknown;
};
export const { convertToType } = internal('./helpers/types') as {
  convertToType(type: unknown, value: unknown): unknown;
};

/** Read after type-graphql has built the schema: only then its storage is complete. */
export function resolverCalls(resolvers: readonly Function[], keys: readonly KeyField[] = []): ResolverCalls {
  const storage = getMetadataStorage();
  const methods = new Map<string, ResolverCall | null>();
  const offer = (name: string, method: Method, type: Function | null): void => {
    // Two classes of one name in this process: which one is this subgraph's cannot be told.
    methods.set(name, methods.has(name) ? null : callOf(method, type));
  };
  for (const [root, list] of [
    ['Query', storage.queries],
    ['Mutation', storage.mutations],
  ] as const) {
    for (const one of list) if (resolvers.includes(one.target)) offer(`${root}.${one.schemaName}`, one, null);
  }
  for (const one of storage.fieldResolvers) {
    const own = one.kind === 'internal';
    const type = one.getObjectType?.() as Function | undefined;
    if (!type || isGetter(type, one.methodName) || !(own || resolvers.includes(one.target))) continue;
    for (const { name } of storage.objectTypes.filter(({ target }) => target === type)) {
      offer(`${name}.${one.schemaName}`, one, own ? type : null);
    }
  }
  return withKeys(keys, { methods: withoutNulls(methods), properties: propertiesIn(storage, methods) });
}

/** The classes of one name in this process may be another service's: they do not say how a key is read here. */
function withKeys(keys: readonly KeyField[], { methods, properties }: ResolverCalls): ResolverCalls {
  const names = new Set(keys.map(({ type, field }) => `${type}.${field}`));
  const others = <T>(calls: ReadonlyMap<string, T>) => [...calls].filter(([name]) => !names.has(name));
  const ids = keys.filter(({ isId }) => isId).map(({ type, field }) => [`${type}.${field}`, ID] as const);
  return { methods: new Map(others(methods)), properties: new Map([...others(properties), ...ids]) };
}

const ID: Property = { name: 'id', getter: null };

const withoutNulls = (methods: Map<string, ResolverCall | null>): Map<string, ResolverCall> =>
  new Map([...methods].filter((entry): entry is [string, ResolverCall] => entry[1] !== null));

const isGetter = (type: Function, name: string): boolean =>
  Object.getOwnPropertyDescriptor(type.prototype, name)?.get !== undefined;

function propertiesIn(storage: Storage, methods: ReadonlyMap<string, unknown>): Map<string, Property> {
  const properties = new Map<string, Property>();
  const isMethod = ({ target, name }: Storage['fields'][number]): boolean =>
    storage.fieldResolvers.some((one) => one.methodName === name && one.getObjectType?.() === target);
  for (const { name, target } of storage.objectTypes) {
    for (const field of storage.fields) {
      const inherited = field.target === target || target.prototype instanceof field.target;
      const key = `${name}.${field.schemaName}`;
      if (!inherited || methods.has(key) || field.middlewares?.length || field.roles) continue;
      const getter = isGetter(field.target, field.name) ? field.target : null;
      if (getter || !isMethod(field)) properties.set(key, { name: field.name, getter });
    }
  }
  return properties;
}

/** Null where the method needs more than its object, arguments and context. */
function callOf(method: Method, type: Function | null): ResolverCall | null {
  const { methodName, middlewares, roles, target } = method;
  const params = [...(method.params ?? [])].sort((one, other) => one.index - other.index);
  if (middlewares?.length || roles || !params.every(isSimple)) return null;
  const shell = type ? null : (new (target as new () => object)() as Record<string, Function>);
  const roots = params.flatMap((param, at) => (param.kind === 'root' ? [{ at, property: param.propertyName }] : []));
  const call: ResolverCall['call'] = (sources, args, { context }) => {
    let values: unknown[];
    try {
      values = params.map((param) => fixedValue(param, args, context));
    } catch (error) {
      return sources.map(() => new Failure(error));
    }
    return sources.map((source) => {
      try {
        for (const { at, property } of roots)
          values[at] = property ? (source as Record<string, unknown>)[property] : source;
        const object = shell ?? (convertToType(type, source) as Record<string, Function>);
        const value: unknown = object[methodName];
        return typeof value === 'function' ? value.apply(object, values) : value;
      } catch (error) {
        return new Failure(error);
      }
    });
  };
  const work = Reflect.get((type ?? target).prototype as object, methodName) as Function;
  return { call, reads: type ? null : readBy(work, roots), looks: work.constructor.name === 'AsyncFunction' };
}

function readBy(work: Function, roots: readonly { at: number; property: string | undefined }[]): string[] | null {
  const taken = roots.map(({ at, property }) => (property ? [property] : takenProperties(work, at)));
  return taken.some((names) => names === null) ? null : taken.flatMap((names) => names!);
}

const isSimple = (param: Param): boolean =>
  param.kind === 'root'
    ? !param.getType
    : param.kind === 'context' || ((param.kind === 'arg' || param.kind === 'args') && !param.validateFn);

function fixedValue(param: Param, args: Record<string, unknown>, context: HubContext): unknown {
  if (param.kind === 'context') return param.propertyName ? context[param.propertyName as keyof HubContext] : context;
  if (param.kind === 'args') return convertArgsToInstance(param, args);
  return param.kind === 'arg' ? convertArgToInstance(param, args) : undefined;
}
