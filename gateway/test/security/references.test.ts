import { Published } from '@courage-hub/kit/recorded';
import { buildSubgraph } from '@courage-hub/kit/schema';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, TEST_NOW } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { SUBGRAPHS } from '@courage-hub/gateway/hub';
import { SERVICES, type ServiceName } from '@courage-hub/gateway/settings';
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { type Reply, testGraph, type TestGraph } from '../graph';
import { SCHEMA } from './schema';

const stewards = new Map<string, ServiceName>(
  SERVICES.flatMap((name) => (SUBGRAPHS[name].stewarded ?? []).map(({ type }) => [type, name] as const)),
);

const SUBGRAPH_SCHEMAS = Object.fromEntries(
  SERVICES.map((name) => [name, buildSubgraph(SUBGRAPHS[name]).schema]),
) as Record<ServiceName, GraphQLSchema>;

function objectIn(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object`);
  return type;
}

interface Reference {
  owner: ServiceName;
  from: string;
  field: string;
  target: string;
}

/** Every field of a service's own records that leads to another service's record that can be withheld. */
const REFERENCES: Reference[] = SERVICES.flatMap((owner) =>
  Object.values(SUBGRAPH_SCHEMAS[owner].getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => name !== 'Query' && (stewards.get(name) ?? owner) === owner)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const to = getNamedType(field.type);
        const targets = isUnionType(to) ? to.getTypes() : [to];
        return targets
          .filter(({ name }) => (stewards.get(name) ?? owner) !== owner)
          .map(({ name: target }) => ({ owner, from: type.name, field: field.name, target }));
      }),
    ),
);

/** What its owner itself says of each record. */
const OWN_FIELDS = new Map(
  [...stewards].map(([type, owner]) => [type, Object.keys(objectIn(SUBGRAPH_SCHEMAS[owner], type).getFields())]),
);

const nameOf = ({ from, field, target }: Reference): string => `${from}.${field}: ${target}`;

/** Where each link is stored: a table of links, or two columns of the record's own. */
const LINKS: Record<string, { table: string; of: string; to: string; type?: string }> = {
  'ContractingProcess.experiments: Experiment': { table: 'process_experiment', of: 'processId', to: 'experimentId' },
  'Evaluation.subject: Experiment': { table: 'evaluation', of: 'id', to: 'subjectId', type: 'subjectType' },
  'Evaluation.subject: Practice': { table: 'evaluation', of: 'id', to: 'subjectId', type: 'subjectType' },
  'Ambassadorship.mentors: Experiment': {
    table: 'ambassadorship_experiment',
    of: 'ambassadorshipId',
    to: 'experimentId',
  },
  'Group.experiments: Experiment': { table: 'group_experiment', of: 'groupId', to: 'experimentId' },
  'Story.experiments: Experiment': { table: 'story_experiment', of: 'storyId', to: 'experimentId' },
  'Story.practices: Practice': { table: 'story_practice', of: 'storyId', to: 'practiceId' },
  'Story.lessons: Lesson': { table: 'story_lesson', of: 'storyId', to: 'lessonId' },
  'Thread.lesson: Lesson': { table: 'thread', of: 'id', to: 'lessonId' },
  'Thread.topics: Experiment': { table: 'thread_topic', of: 'threadId', to: 'topicId', type: 'topicType' },
  'Thread.topics: Practice': { table: 'thread_topic', of: 'threadId', to: 'topicId', type: 'topicType' },
  'Thread.topics: ContractingProcess': { table: 'thread_topic', of: 'threadId', to: 'topicId', type: 'topicType' },
  'Thread.topics: Evaluation': { table: 'thread_topic', of: 'threadId', to: 'topicId', type: 'topicType' },
};

/** A record that everybody sees may point at one of another service that is withheld. It must not tell of it. */
it('every reference to what can be withheld is tried here', () => {
  expect(REFERENCES.map(nameOf).sort()).toEqual(Object.keys(LINKS).sort());
});

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
  // A record is pointed at that was never there, as one that was imported elsewhere may be.
  for (const name of SERVICES) await graph.services[name].db.source.query('PRAGMA foreign_keys = OFF');
}, 60_000);
afterAll(() => graph.close());

const run = (service: ServiceName, text: string, ...params: unknown[]) =>
  graph.services[service].db.write((writer) => writer.run(sql(text, ...(params as string[]))));

function tableOf(type: string): string {
  const service = stewards.get(type)!;
  const entity = SUBGRAPHS[service].entities.find((one) => (one as { name: string }).name === type);
  return graph.services[service].db.table(entity as new () => Published).name;
}

async function publicRecord(type: string): Promise<Record<string, unknown> & { id: string }> {
  const open = "`visibility` = 'PUBLIC' AND `deletedAt` IS NULL AND `embargoUntil` IS NULL";
  const named = type === 'Lesson' ? 'AND `anonymised` = 0' : '';
  const { db } = graph.services[stewards.get(type)!];
  const [row] = await db.read(sql(`SELECT * FROM \`${tableOf(type)}\` WHERE ${open} ${named} ORDER BY \`id\` LIMIT 1`));
  return row as Record<string, unknown> & { id: string };
}

async function set(type: string, id: string, facts: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(facts).map((column) => `\`${column}\` = ?`);
  const text = `UPDATE \`${tableOf(type)}\` SET ${columns.join(', ')} WHERE \`id\` = ?`;
  await run(stewards.get(type)!, text, ...Object.values(facts), id);
}

/** The record of `from` points at this one and, by that field, at no other. */
async function point(reference: Reference, from: string, to: string): Promise<void> {
  const { table, of, to: column, type } = LINKS[nameOf(reference)]!;
  if (of === 'id') {
    await run(reference.owner, `UPDATE \`${table}\` SET \`${column}\` = ? WHERE \`id\` = ?`, to, from);
    if (type)
      await run(reference.owner, `UPDATE \`${table}\` SET \`${type}\` = ? WHERE \`id\` = ?`, reference.target, from);
    return;
  }
  await run(reference.owner, `DELETE FROM \`${table}\` WHERE \`${of}\` = ?`, from);
  const columns = [of, column, ...(type ? [type] : [])].map((one) => `\`${one}\``);
  const values = [from, to, ...(type ? [reference.target] : [])];
  await run(
    reference.owner,
    `INSERT INTO \`${table}\` (${columns.join(', ')}) VALUES (${values.map(() => '?').join(', ')})`,
    ...values,
  );
}

const WITHHELD: readonly [string, Partial<Published>][] = [
  ['a draft', { visibility: Visibility.DRAFT }],
  ['internal', { visibility: Visibility.INTERNAL }],
  ['for partners', { visibility: Visibility.PARTNER }],
  ['under embargo', { embargoUntil: '2026-12-31' }],
  ['deleted', { deletedAt: TEST_NOW }],
];

const person = (id: string, role?: string): Viewer =>
  aViewer({ kind: 'PERSON', id, grants: role ? [{ role, scope: null }] : [] });
const ANYBODY = aViewer();
const AUTHOR = person('account:author');
const ADMINISTRATOR = person('account:administrator', 'ADMINISTRATOR');
const PARTNER = aViewer({ kind: 'KEY', id: 'key:1', audience: [Visibility.PUBLIC, Visibility.PARTNER] });
const STRANGER = person('account:stranger', 'PARTICIPANT');

/** A short page, and any value of a code that must be said. */
const given = (arg: GraphQLArgument): string[] => {
  if (arg.name === 'first') return ['first: 1'];
  const type = getNamedType(arg.type);
  return isRequiredArgument(arg) && isEnumType(type) ? [`${arg.name}: ${type.getValues()[0]!.name}`] : [];
};

const selectionOf = (field: GraphQLField<unknown, unknown>): string => {
  const args = field.args.flatMap(given);
  const asked = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
  return isCompositeType(getNamedType(field.type)) ? `${asked} { __typename }` : asked;
};

/** Each field of a type by itself, so that none can hide behind another. */
const eachField = (type: string): string[] =>
  Object.values(objectIn(SCHEMA, type).getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map(selectionOf);

describe.each(REFERENCES.map((reference) => [nameOf(reference), reference] as const))('%s', (_name, reference) => {
  const { from, field, target } = reference;
  const list = isListType(getNullableType(objectIn(SCHEMA, from).getFields()[field]!.type));
  const owner = stewards.get(target)!;
  const never = `${target}:never`;
  let source: string;
  let row: Record<string, unknown> & { id: string };

  const ask = async (viewer: Viewer, selection: string): Promise<Reply['body']> => {
    const asked = `... on ${target} { ${selection} }`;
    const document = `query($id: ID!) { node(id: $id) { ... on ${from} { ${field} { ${asked} } } } }`;
    return (await graph.postAs(viewer, document, { id: source })).body;
  };
  const words = Object.values(objectIn(SCHEMA, target).getFields()).some((one) => one.name === 'title')
    ? 'title { fi }'
    : '';
  const WHOLE = `id ${words} visibility`;
  const telling = () => [row.id, row.slug, row.title, row.what].filter(Boolean).map((value) => JSON.stringify(value));

  beforeAll(async () => {
    [source, row] = [(await publicRecord(from)).id, await publicRecord(target)];
    await set(target, row.id, { authorId: AUTHOR.id });
  });
  beforeEach(() => point(reference, source, row.id));
  const open = () => set(target, row.id, { visibility: 'PUBLIC', embargoUntil: null, deletedAt: null });
  afterEach(open);

  const lead = ['node', field, ...(list ? [0] : [])];
  const missing = {
    errors: [
      {
        message: `there is no such ${target} that the viewer may see`,
        path: lead,
        extensions: { code: 'NOT_FOUND', service: owner },
      },
    ],
    data: { node: { [field]: list ? [null] : null } },
  };

  it('shows a record that everybody sees', async () => {
    const { errors, data } = await ask(ANYBODY, WHOLE);
    expect([errors, JSON.stringify(data)]).toEqual([undefined, expect.stringContaining(`"${row.id}"`)]);
  });

  it.each(WITHHELD)('tells nothing of one that is %s: it is as missing as one that never was', async (how, facts) => {
    await set(target, row.id, facts);
    const blind = how === 'for partners' ? [ANYBODY, STRANGER] : [ANYBODY, STRANGER, PARTNER];
    for (const viewer of blind) {
      for (const selection of ['id', WHOLE, `__typename id`, '... on Node { id: id }']) {
        const { errors, data } = await ask(viewer, selection);
        if (!selection.includes('Node')) expect({ errors, data }).toEqual(missing);
        else expect([errors?.length, errors?.[0].extensions.code, data]).toEqual([1, 'NOT_FOUND', missing.data]);
      }
    }
    await point(reference, source, never);
    for (const viewer of blind) {
      const { errors, data } = await ask(viewer, WHOLE);
      expect({ errors, data }).toEqual(missing);
    }
  });

  it.each(WITHHELD.filter(([how]) => how !== 'deleted'))(
    'shows one that is %s to those who may see it',
    async (how, facts) => {
      await set(target, row.id, facts);
      for (const viewer of [AUTHOR, ADMINISTRATOR, ...(how === 'for partners' ? [PARTNER] : [])]) {
        const { errors, data } = await ask(viewer, WHOLE);
        expect([errors, JSON.stringify(data)]).toEqual([undefined, expect.stringContaining(`"${row.id}"`)]);
      }
    },
  );

  it('answers whatever single field is asked of a hidden one as of one that never was', async () => {
    const selections = ['__typename', 'ref: __typename', 'id: __typename', ...eachField(target)];
    await set(target, row.id, { visibility: 'DRAFT' });
    const hidden: string[] = [];
    for (const selection of selections) hidden.push(JSON.stringify(await ask(ANYBODY, selection)));
    await point(reference, source, never);
    for (const [index, selection] of selections.entries()) {
      expect([selection, hidden[index]]).toEqual([selection, JSON.stringify(await ask(ANYBODY, selection))]);
      for (const told of telling()) expect(hidden[index]).not.toContain(told);
    }
  });

  it('leads nowhere through a hidden one: what others add to it is null', async () => {
    const own = OWN_FIELDS.get(target)!;
    const foreign = Object.values(objectIn(SCHEMA, target).getFields()).filter((one) => !own.includes(one.name));
    await set(target, row.id, { visibility: 'DRAFT' });
    for (const added of foreign) {
      const { errors, data } = await ask(ANYBODY, selectionOf(added));
      const reached = { [added.name]: null };
      expect(data).toEqual({ node: { [field]: list ? [reached] : reached } });
      expect(errors).toEqual([
        {
          message: `there is no such ${target} that the viewer may see`,
          path: ['node', field, ...(list ? [0] : [])],
          extensions: { code: 'NOT_FOUND', service: expect.any(String) },
        },
      ]);
    }
    expect(foreign.length).toBeGreaterThan(0);
  });
});
