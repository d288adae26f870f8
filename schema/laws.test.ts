import { buildSubgraph } from '@courage-hub/kit/schema';
import { SUBGRAPHS } from '@courage-hub/gateway/hub';
import { nodesSdl } from '@courage-hub/gateway/nodes';
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';

const EXTERNAL_SPECS = /^(_|federation__|link__)/;

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

interface Law {
  name: string;
  types: TypeDefinitionNode[];
}

const subgraphs: Law[] = Object.values(SUBGRAPHS).map((subgraph) => ({
  name: subgraph.name,
  types: parse(buildSubgraph(subgraph).sdl).definitions.filter(
    (definition): definition is TypeDefinitionNode =>
      'name' in definition && definition.kind.endsWith('TypeDefinition'),
  ),
}));

/** Entities whose records people publish and withhold. */
const STEWARDED = new Set(Object.values(SUBGRAPHS).flatMap(({ stewarded = [] }) => stewarded.map(({ type }) => type)));

const objects = ({ types }: Law): ObjectTypeDefinitionNode[] =>
  types.filter((type): type is ObjectTypeDefinitionNode => type.kind === Kind.OBJECT_TYPE_DEFINITION);

const has = (directives: readonly ConstDirectiveNode[] | undefined, name: string): boolean =>
  (directives ?? []).some((directive) => directive.name.value === name);

const isNode = (type: ObjectTypeDefinitionNode): boolean =>
  (type.interfaces ?? []).some((one) => one.name.value === 'Node');

/** The fields that an entity is found by: one string for each of its keys. */
const keysOf = (type: ObjectTypeDefinitionNode): string[] =>
  (type.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: args = [] }) => args)
    .flatMap(({ name, value }) => (name.value === 'fields' && value.kind === Kind.STRING ? [value.value] : []));

/** An entity that this subgraph points at or adds fields to, but does not own. */
const isForeign = (type: ObjectTypeDefinitionNode): boolean => has(type.directives, 'key') && !isNode(type);

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

const hasNonNull = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE || (type.kind === Kind.LIST_TYPE && hasNonNull(type.type));

const breaches = (of: Law, test: (type: ObjectTypeDefinitionNode, field: FieldDefinitionNode) => boolean): string[] =>
  objects(of).flatMap((type) =>
    (type.fields ?? []).filter((field) => test(type, field)).map((field) => `${type.name.value}.${field.name.value}`),
  );

describe.each(subgraphs)('the laws of the graph hold in $name', (subgraph) => {
  const foreign = new Set(
    objects(subgraph)
      .filter(isForeign)
      .map((type) => type.name.value),
  );

  it('1: every reference to another subgraph’s entity is nullable, items too', () => {
    expect(breaches(subgraph, (_type, field) => foreign.has(namedType(field.type)) && hasNonNull(field.type))).toEqual(
      [],
    );
  });

  it('1: every field added to another subgraph’s entity is nullable', () => {
    const added = breaches(
      subgraph,
      (type, field) => isForeign(type) && field.name.value !== 'id' && field.type.kind === Kind.NON_NULL_TYPE,
    );
    expect(added).toEqual([]);
  });

  it('1: every root field is nullable, so that one service down leaves the other answers', () => {
    expect(
      breaches(subgraph, (type, field) => ROOTS.has(type.name.value) && field.type.kind === Kind.NON_NULL_TYPE),
    ).toEqual([]);
  });

  it('2: every entity of its own is a Node with the key id', () => {
    const keyed = objects(subgraph).filter((type) => has(type.directives, 'key') && isNode(type));
    const nodes = objects(subgraph).filter(isNode);
    expect(keyed.map((type) => type.name.value)).toEqual(nodes.map((type) => type.name.value));
    expect(nodes.length).toBeGreaterThan(0);
  });

  it('2: every entity of its own that can be withheld is pointed at by ref', () => {
    const keyed = objects(subgraph).filter((type) => isNode(type) && keysOf(type).includes('ref'));
    const withheld = objects(subgraph).filter((type) => isNode(type) && STEWARDED.has(type.name.value));
    expect(keyed.map((type) => type.name.value)).toEqual(withheld.map((type) => type.name.value));
  });

  it('2: no id of another subgraph’s entity that can be withheld is answered: its owner is asked', () => {
    const stubs = objects(subgraph).filter((type) => isForeign(type) && STEWARDED.has(type.name.value));
    expect(stubs.filter((type) => keysOf(type).join() !== 'ref').map((type) => type.name.value)).toEqual([]);
    const told = breaches(
      subgraph,
      (type, field) => stubs.includes(type) && field.name.value === 'id' && !has(field.directives, 'external'),
    );
    expect(told).toEqual([]);
    expect(breaches(subgraph, (_type, field) => has(field.directives, 'provides'))).toEqual([]);
  });

  it('2: what is added to such an entity requires its id, so that nothing is told through a hidden one', () => {
    const unguarded = breaches(
      subgraph,
      (type, field) =>
        isForeign(type) &&
        STEWARDED.has(type.name.value) &&
        !['id', 'ref'].includes(field.name.value) &&
        !has(field.directives, 'requires'),
    );
    expect(unguarded).toEqual([]);
  });

  it('3: every connection has edges, nodes, pageInfo, totalCount and facets, and takes Relay arguments', () => {
    for (const type of objects(subgraph).filter(({ name }) => name.value.endsWith('Connection'))) {
      expect([type.name.value, (type.fields ?? []).map((field) => field.name.value).sort()]).toEqual([
        type.name.value,
        ['edges', 'facets', 'nodes', 'pageInfo', 'totalCount'],
      ]);
    }
    const withoutPaging = breaches(subgraph, (_type, field) => {
      const args = (field.arguments ?? []).map((argument) => argument.name.value);
      return (
        namedType(field.type).endsWith('Connection') &&
        !['first', 'after', 'last', 'before'].every((arg) => args.includes(arg))
      );
    });
    expect(withoutPaging).toEqual([]);
  });

  it('4: every filter that combines has and, or and not, and modifiedSince', () => {
    const filters = subgraph.types.filter((type) => type.name.value.endsWith('Filter'));
    for (const filter of filters) {
      const fields =
        filter.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (filter.fields ?? []).map(({ name }) => name.value) : [];
      expect([filter.name.value, fields]).toEqual([
        filter.name.value,
        expect.arrayContaining(['and', 'or', 'not', 'modifiedSince']),
      ]);
    }
  });

  it('7: no money or measure is a Float; only a point on the map is', () => {
    const floats = breaches(
      subgraph,
      (type, field) => namedType(field.type) === 'Float' && type.name.value !== 'GeoPoint',
    );
    expect(floats).toEqual([]);
  });

  it('9: every type, field, argument and input field is described', () => {
    const undescribed = subgraph.types
      .filter((type) => !EXTERNAL_SPECS.test(type.name.value) && !ROOTS.has(type.name.value))
      .flatMap((type) => {
        const fields = 'fields' in type ? (type.fields ?? []) : [];
        return [
          ...(type.description || ('directives' in type && isForeign(type as ObjectTypeDefinitionNode))
            ? []
            : [type.name.value]),
          ...fields
            .filter((field) => !field.description && !(field.name.value === 'id' && foreign.has(type.name.value)))
            .map((field) => `${type.name.value}.${field.name.value}`),
        ];
      });
    const args = objects(subgraph).flatMap((type) =>
      (type.fields ?? []).flatMap((field) =>
        (field.arguments ?? [])
          .filter((argument) => !argument.description)
          .map((argument) => `${type.name.value}.${field.name.value}(${argument.name.value})`),
      ),
    );
    expect([...undescribed, ...args]).toEqual([]);
  });

  it('shares every value type that another subgraph has too', () => {
    const others = subgraphs
      .filter((one) => one !== subgraph)
      .flatMap((one) => objects(one).map((type) => type.name.value));
    const unshared = objects(subgraph).filter(
      (type) =>
        others.includes(type.name.value) &&
        !has(type.directives, 'key') &&
        !has(type.directives, 'shareable') &&
        !ROOTS.has(type.name.value),
    );
    expect(unshared.map((type) => type.name.value)).toEqual([]);
  });
});

describe('subscriptions', () => {
  const gateways: Law = {
    name: 'nodes',
    types: parse(nodesSdl([])).definitions.filter((definition): definition is TypeDefinitionNode =>
      definition.kind.endsWith('TypeDefinition'),
    ),
  };
  const events = objects(gateways).filter(({ name }) => name.value.endsWith('Activity'));

  it('are the gateway’s alone: no service has any', () => {
    const have = ({ types }: Law): boolean => types.some(({ name }) => name.value === 'Subscription');
    expect([gateways, ...subgraphs].filter(have).map(({ name }) => name)).toEqual(['nodes']);
  });

  it('1: have nullable roots and records, so that one service down leaves the event', () => {
    expect(
      breaches(gateways, (type, { type: of }) => type.name.value === 'Subscription' && of.kind === Kind.NON_NULL_TYPE),
    ).toEqual([]);
    const facts = ['cursor', 'type', 'at', 'objectId', 'objectType'];
    expect(events).toHaveLength(3);
    for (const { name, fields = [] } of events) {
      const nonNull = fields.filter(({ type }) => hasNonNull(type)).map((field) => field.name.value);
      expect([name.value, nonNull.filter((field) => !facts.includes(field))]).toEqual([name.value, []]);
    }
  });

  it('9: are described, with every field and argument', () => {
    const told = objects(gateways).filter((type) => type.name.value === 'Subscription' || events.includes(type));
    const silent = told.flatMap(({ name, fields = [] }) =>
      fields
        .flatMap((field) => [field, ...(field.arguments ?? [])])
        .filter(({ description }) => !description)
        .map((one) => `${name.value}.${one.name.value}`),
    );
    expect(silent).toEqual([]);
  });

  it('can all be gone on from: each takes after, each event has its cursor', () => {
    const [root] = objects(gateways).filter(({ name }) => name.value === 'Subscription');
    for (const field of root!.fields ?? []) {
      expect((field.arguments ?? []).map(({ name }) => name.value)).toContain('after');
      const event = events.find(({ name }) => name.value === namedType(field.type));
      expect((event?.fields ?? []).map(({ name }) => name.value)).toContain('cursor');
    }
  });
});
