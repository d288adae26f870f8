import { encodeCursor } from '@courage-hub/kit/cursor';
import { identitySecret, IDENTITY_HEADER, signIdentity } from '@courage-hub/kit/identity';
import { Published } from '@courage-hub/kit/recorded';
import { type Sql, sql } from '@courage-hub/kit/sql';
import { aViewer, TEST_NOW, testEngines } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { Supergraph } from '@apollo/federation-internals';
import { Experiment } from '@courage-hub/experiments/experiment/experiment';
import {
  ExperimentProgramme,
  ExperimentRegion,
  ExperimentTheme,
} from '@courage-hub/experiments/experiment/experiment-links';
import { Lesson } from '@courage-hub/experiments/lesson/lesson';
import { PracticeOrigin } from '@courage-hub/experiments/practice/practice';
import { SUBGRAPHS } from '@courage-hub/gateway/hub';
import { SERVICES, type ServiceName } from '@courage-hub/gateway/settings';
import { readContract } from '@courage-hub/gateway/supergraph';
import { type GraphQLInputObjectType, isInputObjectType, parse } from 'graphql';
import { inject, type Reply, testGraph, type TestGraph } from './graph';

/** Attempts to read or write what is not one's own, by their numbers in the list of conformance tests. */
const SCHEMA = Supergraph.build(readContract().supergraphSdl, { supportedFeatures: null })
  .apiSchema()
  .toGraphQLJSSchema();

let graph: TestGraph;
const viewersSent: Viewer[] = [];
beforeAll(async () => {
  graph = await testGraph({
    through: (transport) => ({
      ...transport,
      send(operation, asked) {
        viewersSent.push(asked.viewer);
        return transport.send(operation, asked);
      },
    }),
  });
}, 60_000);
afterAll(() => graph.close());

const person = (id: string, role?: string, scope: string | null = null): Viewer =>
  aViewer({
    kind: 'PERSON',
    id,
    grants: [{ role: 'PARTICIPANT', scope: null }, ...(role ? [{ role, scope }] : [])],
  });

/** An answer, and how many SELECT statements it took altogether. */
async function measured(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
  let statements = 0;
  for (const name of SERVICES) graph.services[name].db.onRead = () => statements++;
  const { body } = await graph.postAs(viewer, query, variables);
  return { body, statements };
}

describe('54: every mutation', () => {
  it.each(SERVICES)('54: of %s has one rule, and no rule is without a mutation', (name) => {
    const { sdl, subgraph } = graph.services[name];
    const mutations = parse(sdl).definitions.flatMap((definition) =>
      definition.kind === 'ObjectTypeDefinition' && definition.name.value === 'Mutation'
        ? definition.fields!.map((field) => field.name.value)
        : [],
    );
    const own = mutations.filter((field) => !field.startsWith('_'));
    expect(Object.keys(subgraph.rules ?? {}).sort()).toEqual(own.sort());
  });
});

interface Noun {
  owner: ServiceName;
  /** How one is asked for by `$id`; without it only `node` and `nodes` find one. */
  one?: string;
  /** A connection that lists it. */
  list: string;
  facets?: readonly string[];
  text?: true;
}

const EXPERIMENT_FACETS = ['status', 'outcome', 'continuation', 'stopReason', 'kind', 'theme', 'causes'];

const NOUNS: Record<string, Noun> = {
  Experiment: {
    owner: 'experiments',
    one: 'experiment(id: $id)',
    list: 'experiments',
    facets: [...EXPERIMENT_FACETS, 'leadMunicipality', 'programme'],
    text: true,
  },
  Practice: { owner: 'experiments', one: 'practice(id: $id)', list: 'practices', facets: ['maturity'], text: true },
  Lesson: { owner: 'experiments', one: 'lesson(id: $id)', list: 'lessons', facets: ['kind', 'cause'], text: true },
  Offer: { owner: 'experiments', list: 'offers', facets: ['kind'] },
  Adoption: { owner: 'experiments', list: 'adoptions', facets: ['status', 'mode'] },
  ContractingProcess: {
    owner: 'procurements',
    one: 'contractingProcess(ocid: $id)',
    list: 'contractingProcesses',
    facets: ['innovationType', 'status', 'valueDisclosure', 'procurementMethod', 'buyer', 'cpvDivision'],
    text: true,
  },
  Evaluation: {
    owner: 'procurements',
    one: 'evaluation(id: $id)',
    list: 'evaluations',
    facets: ['design', 'evidence', 'kind', 'criterion'],
  },
  Person: { owner: 'networking', one: 'person(id: $id)', list: 'people', text: true },
  Event: { owner: 'networking', one: 'event(id: $id)', list: 'events', facets: ['kind'] },
  Group: { owner: 'networking', one: 'group(id: $id)', list: 'groups', facets: ['joinPolicy'], text: true },
  Network: { owner: 'networking', one: 'network(id: $id)', list: 'networks', facets: ['joinPolicy'], text: true },
  Story: { owner: 'networking', one: 'story(id: $id)', list: 'stories', facets: ['status'], text: true },
  Thread: { owner: 'networking', one: 'thread(id: $id)', list: 'threads', facets: ['status', 'category'], text: true },
  Ambassadorship: {
    owner: 'networking',
    one: 'ambassadorship(id: $id)',
    list: 'ambassadors',
    facets: ['constituency'],
  },
  PartnerProgramme: {
    owner: 'networking',
    one: 'partnerProgramme(id: $id)',
    list: 'partnerProgrammes',
    facets: ['trust'],
  },
};

const publishedEntities = SERVICES.flatMap((name) =>
  SUBGRAPHS[name].entities.filter(
    (entity): entity is new () => Published =>
      typeof entity === 'function' && (entity as new () => object).prototype instanceof Published,
  ),
);

it('54: names every noun that has an audience, in every service', () => {
  expect(publishedEntities.map(({ name }) => name).sort()).toEqual(Object.keys(NOUNS).sort());
});

const WITHHELD: readonly [string, Partial<Published>][] = [
  ['a draft', { visibility: Visibility.DRAFT }],
  ['internal', { visibility: Visibility.INTERNAL }],
  ['for partners', { visibility: Visibility.PARTNER }],
  ['under embargo', { embargoUntil: '2026-05-05' }],
  ['deleted', { deletedAt: TEST_NOW }],
];

describe.each(Object.entries(NOUNS))('54: a %s that is withheld', (type, noun) => {
  const entity = publishedEntities.find(({ name }) => name === type)!;
  const db = () => graph.services[noun.owner].db;
  const table = () => db().table(entity).name;
  const run = (statement: Sql) => db().write((writer) => writer.run(statement));
  const set = (id: string, facts: Partial<Published>) => {
    const columns = Object.keys(facts).map((column) => `\`${column}\` = ?`);
    return run(sql(`UPDATE \`${table()}\` SET ${columns.join(', ')} WHERE \`id\` = ?`, ...Object.values(facts), id));
  };

  const counts = noun.facets
    ? `facets(fields: ${JSON.stringify(noun.facets)}) { field values { value label { fi } count } }`
    : '';
  let adopter: string;
  beforeAll(async () => {
    // The tests take a row away and put it back; what hangs on it stays.
    await db().source.query('PRAGMA foreign_keys = OFF');
    const [adoption] = await graph.services.experiments.db.read(
      sql("SELECT `adopterId` FROM `adoption` WHERE `visibility` = 'PUBLIC' ORDER BY `id`"),
    );
    adopter = String(adoption!.adopterId);
  });
  afterAll(() => db().source.query('PRAGMA foreign_keys = ON'));

  const listed = (args: string): string =>
    type === 'Adoption'
      ? `municipality(id: "${adopter}") { adoptions(first: 100) { totalCount nodes { id } ${counts} } }`
      : `${noun.list}(first: 100${args}) { totalCount nodes { id } ${counts} }`;

  /** Every way of asking that could tell of the record. */
  async function answers(id: string, words: string): Promise<Reply['body'][]> {
    const documents = [
      `query($id: ID!) { node(id: $id) { id } nodes(ids: [$id, $id]) { id } ${noun.one ? `${noun.one} { id }` : ''} }`,
      `{ ${listed('')} }`,
      ...(type === 'Adoption' ? ['{ practices(first: 50) { nodes { adoptions { id } } } }'] : []),
      ...(noun.text ? [`query($words: String!) { ${listed(', filter: { text: $words }')} }`] : []),
    ];
    const replies: Reply['body'][] = [];
    for (const document of documents) replies.push((await graph.post(document, { id, words })).body);
    return replies;
  }

  const found = (body: Reply['body'], id: string): boolean => JSON.stringify(body).includes(`"${id}"`);

  it('is as if it were not there, for those it is withheld from', async () => {
    const all = (await graph.post(`{ ${listed('')} }`)).body;
    expect(all.errors).toBeUndefined();
    const id = /"nodes":\[\{"id":"([^"]+)"/.exec(JSON.stringify(all))![1]!;
    const [raw] = await db().read(sql(`SELECT * FROM \`${table()}\` WHERE \`id\` = ?`, id));
    const words = String(raw!.searchText ?? '').slice(0, 150);
    const whole = db().table(entity).read(raw!);

    for (const body of await answers(id, words)) expect([body.errors, found(body, id)]).toEqual([undefined, true]);

    await run(sql(`DELETE FROM \`${table()}\` WHERE \`id\` = ?`, id));
    const without = await answers(id, words);
    await db().write((writer) => writer.insert(entity, [whole]));
    for (const body of without) expect(found(body, id)).toBe(false);

    for (const [how, facts] of WITHHELD) {
      await set(id, facts);
      expect([how, await answers(id, words)]).toEqual([how, without]);
      await set(id, { visibility: whole.visibility, embargoUntil: whole.embargoUntil, deletedAt: whole.deletedAt });
    }
  });
});

describe("56, 57: another person's draft", () => {
  const ID = 'experiment:0199-draft';
  const NEVER = 'experiment:0199-never';
  const SLUG = 'zzz-secret-draft';
  const TITLE = { fi: 'Zzz salainen luonnos', original: 'fi' as const };
  const THEME = 'http://www.yso.fi/onto/yso/p99999999';
  const LEAD = 'municipality:091';
  const AUTHOR = person('account:author');
  const EDITOR = person('account:editor', 'EDITOR', LEAD);
  const OTHERS: [string, Viewer][] = [
    ['the anonymous', aViewer()],
    ['another participant', person('account:other')],
    ['an editor elsewhere', person('account:elsewhere', 'EDITOR', 'municipality:005')],
    ['a coordinator elsewhere', person('account:coordinator', 'COORDINATOR', 'programme:digikuntakokeilu')],
  ];

  let draft: Experiment;
  let lessonId: string;
  let practiceId: string;
  let regionId: string;
  const db = () => graph.services.experiments.db;
  const write = (work: Parameters<ReturnType<typeof db>['write']>[0]) => db().write(work);

  beforeAll(async () => {
    const of = db().table(Experiment);
    const [raw] = await db().read(
      sql(`SELECT * FROM \`experiment\` WHERE \`visibility\` = 'PUBLIC' AND \`projectId\` IS NOT NULL ORDER BY \`id\``),
    );
    draft = Object.assign(of.read(raw!), {
      id: ID,
      slug: SLUG,
      title: TITLE,
      sortKey: 'zzz salainen luonnos',
      searchText: 'zzz salainen luonnos',
      visibility: Visibility.DRAFT,
      authorId: AUTHOR.id,
      leadMunicipalityId: LEAD,
      partOfId: raw!.id as string,
      version: 1,
    });
    const idOf = async (text: string): Promise<string> => String((await db().read(sql(text)))[0]!.id);
    const lessons = db().table(Lesson).name;
    lessonId = await idOf(
      `SELECT \`id\` FROM \`${lessons}\` WHERE \`visibility\` = 'PUBLIC' AND \`deletedAt\` IS NULL AND \`embargoUntil\` IS NULL AND \`anonymised\` = 0 ORDER BY \`id\``,
    );
    practiceId = await idOf("SELECT `id` FROM `practice` WHERE `visibility` = 'PUBLIC' ORDER BY `id`");
    regionId = await idOf('SELECT `regionId` AS `id` FROM `experiment_region` ORDER BY `regionId`');
    await write(async (writer) => {
      await writer.run(sql(`UPDATE \`${lessons}\` SET \`experimentId\` = ? WHERE \`id\` = ?`, ID, lessonId));
    });
  });

  const withLinks = () =>
    write(async (writer) => {
      await writer.insert(Experiment, [draft]);
      await writer.insert(ExperimentRegion, [{ experimentId: ID, regionId }]);
      await writer.insert(ExperimentProgramme, [{ experimentId: ID, programmeId: 'programme:uskalla-kokeilla' }]);
      const theme = { experimentId: ID, uri: THEME, notation: null, prefLabel: TITLE, inScheme: null };
      await writer.insert(ExperimentTheme, [theme]);
      await writer.insert(PracticeOrigin, [{ practiceId, experimentId: ID }]);
    });
  const withoutLinks = () =>
    write(async (writer) => {
      await writer.run(sql('DELETE FROM `experiment` WHERE `id` = ?', ID));
      for (const link of ['experiment_region', 'experiment_programme', 'experiment_theme', 'practice_origin']) {
        await writer.run(sql(`DELETE FROM \`${link}\` WHERE \`experimentId\` = ?`, ID));
      }
    });

  const PAGE = '{ totalCount nodes { id title { fi } } pageInfo { hasNextPage hasPreviousPage endCursor } }';
  const START = () => draft.actualStartDate ?? draft.plannedStartDate ?? '';
  const at = (order: string, value: string): string => encodeCursor({ order, value, id: ID });
  /** Each with whether an answer for somebody who may see the draft shows it. */
  const QUESTIONS: [string, () => string, boolean][] = [
    ['its id', () => `{ experiment(id: "${ID}") { id status } }`, true],
    ['its slug', () => `{ experiment(slug: "${SLUG}") { id status } }`, true],
    ['node', () => `{ node(id: "${ID}") { id } }`, true],
    ['nodes', () => `{ nodes(ids: ["${ID}", "${LEAD}"]) { id } }`, true],
    ['the filter of ids', () => `{ experiments(filter: { ids: ["${ID}"] }) ${PAGE} }`, true],
    ['the filter of others', () => `{ experiments(filter: { not: { ids: ["x"] }, ids: ["${ID}"] }) ${PAGE} }`, true],
    ['its words', () => `{ experiments(filter: { text: "salainen luonnos" }) ${PAGE} }`, true],
    ['its theme', () => `{ experiments(filter: { theme: ["${THEME}"] }) ${PAGE} }`, true],
    ['the order of titles', () => `{ experiments(last: 5, orderBy: TITLE) ${PAGE} }`, true],
    ['the order of starts', () => `{ experiments(first: 100, orderBy: START) ${PAGE} }`, true],
    [
      'a cursor after it',
      () => `{ experiments(first: 5, orderBy: TITLE, after: "${at('TITLE', 'zzz')}") ${PAGE} }`,
      true,
    ],
    [
      'a cursor at it, by title',
      () => `{ experiments(last: 5, orderBy: TITLE, before: "${at('TITLE', draft.sortKey)}") ${PAGE} }`,
      false,
    ],
    [
      'a cursor at it, by start',
      () => `{ experiments(first: 5, orderBy: START, after: "${at('START', START())}") ${PAGE} }`,
      false,
    ],
    [
      'facets',
      () =>
        `{ experiments(first: 1, filter: { municipalityCodes: ["091"] }) { facets(fields: ${JSON.stringify(NOUNS.Experiment!.facets)}) { field values { value label { fi } count } } } }`,
      false,
    ],
    [
      'its programme',
      () => `{ programme(id: "programme:uskalla-kokeilla") { experiments(last: 5, orderBy: TITLE) ${PAGE} } }`,
      true,
    ],
    [
      'its municipality',
      () => `{ municipality(code: "091") { experiments(last: 5, orderBy: TITLE) ${PAGE} practicesOriginated { id } } }`,
      true,
    ],
    ['its region', () => `{ region(id: "${regionId}") { experiments(last: 5, orderBy: TITLE) ${PAGE} } }`, true],
    ['its practice', () => `{ practice(id: "${practiceId}") { origins { id status } } }`, true],
    ['its lesson', () => `{ lesson(id: "${lessonId}") { id experiment { id status } } }`, true],
    ['its project', () => `{ project(id: "${draft.projectId}") { experiments { id } } }`, true],
    ['what it is part of', () => `{ experiment(id: "${draft.partOfId}") { parts { id } } }`, true],
    ['evaluations of it', () => `{ evaluations(filter: { subjectIds: ["${ID}"] }) { totalCount } }`, false],
    ['stories of it', () => `{ stories(filter: { experimentIds: ["${ID}"] }) { totalCount } }`, false],
    [
      'processes about it',
      () => `{ contractingProcesses(filter: { experimentIds: ["${ID}"] }) { totalCount } }`,
      false,
    ],
  ];

  describe.each(OTHERS)('56, 57: for %s', (_who, viewer) => {
    afterEach(withoutLinks);

    it.each(QUESTIONS)(
      '57: %s answers byte for byte what it did before, in as many statements',
      async (_way, query) => {
        const before = await measured(viewer, query());
        expect(before.body.errors).toBeUndefined();
        await withLinks();
        const after = await measured(viewer, query());
        expect(JSON.stringify(after.body)).toBe(JSON.stringify(before.body));
        expect(after.statements).toBe(before.statements);
      },
    );
  });

  describe.each([
    ['its author', AUTHOR],
    ['the editor of its municipality', EDITOR],
  ])('57: for %s', (_who, viewer) => {
    beforeAll(withLinks);
    afterAll(withoutLinks);

    it.each(QUESTIONS.filter(([, , shows]) => shows))('57: %s shows it', async (_way, query) => {
      const { body } = await measured(viewer, query());
      expect(body.errors).toBeUndefined();
      expect(JSON.stringify(body.data)).toContain(`"${ID}"`);
    });
  });

  describe.each(OTHERS)('56: a mutation of it by %s', (_who, viewer) => {
    beforeAll(withLinks);
    afterAll(withoutLinks);

    it.each<[string, (id: string) => Record<string, unknown>]>([
      ['editExperiment', (id) => ({ id, version: 1, title: TITLE })],
      ['transitionExperiment', (id) => ({ id, version: 1, to: 'PROPOSED' })],
      ['recordHypothesis', (experimentId) => ({ experimentId, version: 1, statement: TITLE })],
      ['recordLesson', (experimentId) => ({ experimentId, kind: 'SLIP_UP', what: TITLE })],
      ['publishPractice', (id) => ({ originIds: [id], title: TITLE })],
      ['setVisibility', (id) => ({ id, version: 1, visibility: 'PUBLIC' })],
      ['deleteRecord', (id) => ({ id, reason: 'mine' })],
      ['restoreRecord', (id) => ({ id })],
    ])('56: %s is refused as for an id that never was, in as many statements', async (mutation, input) => {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
      const document = `mutation($input: ${type}!) { ${mutation}(input: $input) { clientMutationId } }`;
      const real = await measured(viewer, document, { input: input(ID) });
      const never = await measured(viewer, document, { input: input(NEVER) });
      expect(real.body.errors?.[0].extensions.code).toBe(viewer.kind === 'PERSON' ? 'NOT_FOUND' : 'UNAUTHENTICATED');
      expect(JSON.stringify(real.body).replaceAll(ID, NEVER)).toBe(JSON.stringify(never.body));
      expect(real.statements).toBe(never.statements);
    });
  });

  describe('58: representations with forged fields', () => {
    beforeAll(withLinks);
    afterAll(withoutLinks);
    const ENTITIES =
      'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Experiment { id title { fi } visibility status } } }';
    const forged = {
      __typename: 'Experiment',
      visibility: 'PUBLIC',
      authorId: null,
      deletedAt: null,
      title: { fi: 'forged' },
      status: 'SCALED',
    };

    it('58: do not open a draft', async () => {
      const representations = [{ ...forged, id: ID }];
      expect(await graph.services.experiments.execute({ query: ENTITIES, variables: { representations } })).toEqual({
        data: { _entities: [null] },
      });
    });

    it('58: are not believed of a record that is public', async () => {
      const id = draft.partOfId!;
      const ask = (representation: object) =>
        graph.services.experiments.execute({ query: ENTITIES, variables: { representations: [representation] } });
      expect(await ask({ ...forged, id })).toEqual(await ask({ __typename: 'Experiment', id }));
    });

    it('58: cannot be sent through the gateway', async () => {
      const { status, body } = await graph.post(ENTITIES, { representations: [{ ...forged, id: ID }] });
      expect([status, body.data, body.errors![0].extensions.code]).toEqual([400, undefined, 'BAD_USER_INPUT']);
    });
  });

  it('60: headers that name a viewer change nothing: the client stays anonymous', async () => {
    await withLinks();
    const administrator = person('account:administrator', 'ADMINISTRATOR');
    const secret = identitySecret('a secret of the tests, 32 characters long');
    const ask = (headers: Record<string, string>, query: string) => inject(graph.app, { query }, headers);
    const question = `{ experiment(id: "${ID}") { id } viewer { kind id roles { __typename } audience } }`;
    const forgeries: Record<string, string>[] = [
      { [IDENTITY_HEADER]: await signIdentity(administrator, 'experiments', '{}', secret) },
      { [IDENTITY_HEADER]: JSON.stringify(administrator) },
      { 'x-hub-viewer': JSON.stringify(administrator), 'x-hub-actor': 'account:author' },
      { 'x-hub-account': 'account:author', 'x-hub-roles': 'ADMINISTRATOR', 'x-hub-grants': 'ADMINISTRATOR' },
      { 'x-hub-audience': 'DRAFT,INTERNAL', 'x-user-id': 'account:author', 'x-forwarded-user': 'account:author' },
    ];
    const plain = (await ask({}, question)).body;
    expect(plain.data).toMatchObject({ experiment: null, viewer: { kind: 'ANONYMOUS', id: null } });
    for (const headers of forgeries) {
      viewersSent.length = 0;
      expect((await ask(headers, question)).body).toEqual(plain);
      const write = await ask(
        headers,
        `mutation { deleteRecord(input: { id: "${ID}", reason: "x" }) { clientMutationId } }`,
      );
      expect(write.body.errors![0].extensions.code).toBe('UNAUTHENTICATED');
      expect(viewersSent.length).toBeGreaterThan(0);
      for (const { kind, id, grants, audience } of viewersSent) {
        expect([kind, id, grants, audience]).toEqual(['ANONYMOUS', null, [], ['PUBLIC']]);
      }
    }
    await withoutLinks();
  });
});

describe('63: no input can say who wrote a record, when or from where', () => {
  const HUBS_OWN = ['role', 'authorId', 'createdBy', 'tenantId', 'createdAt', 'modifiedAt'];
  const FORBIDDEN = [...HUBS_OWN, 'deletedAt', 'source', 'provenance'];
  const inputs = Object.values(SCHEMA.getTypeMap()).filter(isInputObjectType);

  it.each(inputs.map((type): [string, GraphQLInputObjectType] => [type.name, type]))('63: %s', (_name, type) => {
    const fields = type.getFields();
    expect(Object.keys(fields).filter((field) => FORBIDDEN.includes(field))).toEqual([]);
    expect(['Int!', undefined]).toContain(fields.version && String(fields.version.type));
  });
});

describe.each(testEngines())('64: ids of the wrong form on %s', (engine) => {
  let other: TestGraph;
  beforeAll(async () => {
    other = await testGraph({ engine });
  }, 120_000);
  afterAll(() => other.close());

  const IDS = [
    '1abc',
    '1 OR 1=1',
    "municipality:091' OR '1'='1",
    ' municipality:091',
    'municipality:091 ',
    'MUNICIPALITY:091',
    'municipality:９１',
    'municipality:0',
    '１',
    '1.0',
    '1e0',
    '',
    Buffer.from('municipality:091').toString('base64'),
    Buffer.from('experiment:1').toString('base64'),
  ];
  const QUERIES = [
    ...Object.values(NOUNS).flatMap(({ one }) => (one ? [one] : [])),
    ...['municipality', 'organization', 'region', 'peerGroup', 'programme', 'project', 'indicator'].map(
      (name) => `${name}(id: $id)`,
    ),
    'node(id: $id)',
  ];

  it.each(IDS)('64: %j is nobody', async (id) => {
    for (const field of QUERIES) {
      const { body } = await other.post(`query($id: ID!) { found: ${field} { id } }`, { id });
      const outcome = body.errors ? body.errors[0].extensions.code : body.data.found;
      expect([field, [null, 'BAD_USER_INPUT'].includes(outcome)]).toEqual([field, true]);
    }
  });

  it.each([...IDS, ' 091', '091 ', '91', '091.0', '０９１'])('64: %j is no code and no slug', async (code) => {
    for (const field of ['municipality(code: $code)', 'experiment(slug: $code)']) {
      const { body } = await other.post(`query($code: String!) { found: ${field} { id } }`, { code });
      const outcome = body.errors ? body.errors[0].extensions.code : body.data.found;
      expect([field, [null, 'BAD_USER_INPUT'].includes(outcome)]).toEqual([field, true]);
    }
  });
});
