import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, testEngines } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { SERVICES } from '@courage-hub/gateway/settings';
import { readContract } from '@courage-hub/gateway/supergraph';
import { Supergraph } from '@apollo/federation-internals';
import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { inject, type Reply, testGraph, type TestGraph } from './graph';

/** Numbers are those of the project's list of security tests. */
const PAYLOADS = [
  "'",
  '"',
  '`',
  '\\',
  "\\'",
  "' OR '1'='1",
  "' OR 1=1 -- ",
  "' OR 1=1#",
  '" OR ""="',
  '1 OR 1=1',
  '1abc',
  '0',
  "') OR ('1'='1",
  "')) OR 1=1 -- ",
  "'; DROP TABLE experiment; -- ",
  "'; DELETE FROM municipality; -- ",
  "'; UPDATE experiment SET version=99; -- ",
  "' UNION SELECT NULL -- ",
  "' UNION ALL SELECT NULL,NULL,NULL -- ",
  "' UNION SELECT name FROM sqlite_schema -- ",
  "' UNION SELECT table_name FROM information_schema.tables -- ",
  "' AND SLEEP(60) -- ",
  "' OR BENCHMARK(1000000000,MD5(1)) -- ",
  "' AND randomblob(1000000000) -- ",
  "' AND EXTRACTVALUE(1,CONCAT(0x7e,VERSION())) -- ",
  "' AND (SELECT 1 FROM (SELECT COUNT(*),CONCAT(VERSION(),FLOOR(RAND(0)*2))x FROM t GROUP BY x)a) -- ",
  "' INTO OUTFILE 'stolen.txt' -- ",
  "' AND LOAD_FILE('/etc/passwd') -- ",
  "' AND load_extension('x') -- ",
  "'||'a'||'",
  "' AND 1=CONVERT(1,CHAR) AND '1'='1",
  "%' OR '%'='",
  "%') OR 1=1 -- ",
  "!' OR 1=1 -- ",
  "!%' OR '1' LIKE '1",
  "/*!50000 OR 1=1*/'",
  "'/**/OR/**/1=1/**/--/**/",
  '?',
  '? OR ?',
  ':id',
  '$1',
  "experiment:x' OR 'x'='x",
  "municipality:091' OR '1'='1",
  "091' -- ",
  '\u02bc OR 1=1 -- ',
  "\u00bf' OR 1=1 -- ",
  '%27%20OR%201%3D1',
  "' ORDER BY 1000 -- ",
  "' HAVING 1=1 -- ",
  "' LIMIT 1 OFFSET 0 -- ",
];

/** What only a database or a driver says; no payload contains it. */
const DATABASE_TALK = /\bt\.`|SQLITE_|\bER_[A-Z]|near \\?"|syntax|unrecognized token|QueryFailed|better-sqlite|mysql2/;

interface Place {
  name: string;
  field: string;
  /** The arguments with `$p` where the payload goes. */
  args: string;
  type: string;
  counted: boolean;
}

const schema = Supergraph.build(readContract().supergraphSdl, { supportedFeatures: null })
  .apiSchema()
  .toGraphQLJSSchema();

const isText = (type: GraphQLInputType): boolean => ['String', 'ID'].includes(getNamedType(type).name);

const variableTypeOf = (type: GraphQLInputType): string =>
  isListType(getNullableType(type)) ? `[${getNamedType(type).name}!]!` : `${getNamedType(type).name}!`;

function placesOf(field: string, { name, type }: GraphQLArgument, counted: boolean): Place[] {
  const input = getNamedType(type);
  const size = name === 'before' ? 'last: 1, ' : counted ? 'first: 1, ' : '';
  if (isText(type)) {
    const place = { field, args: `${size}${name}: $p`, type: variableTypeOf(type), counted };
    return [{ name: `${field}(${name})`, ...place }];
  }
  if (!isInputObjectType(input)) return [];
  return Object.values(input.getFields())
    .filter((inner) => isText(inner.type))
    .flatMap((inner) => {
      const place = { field, type: variableTypeOf(inner.type), counted };
      return [
        { ...place, name: `${field}(${name}.${inner.name})`, args: `${size}${name}: { ${inner.name}: $p }` },
        {
          ...place,
          name: `${field}(${name}.or.${inner.name})`,
          args: `${size}${name}: { or: [{ ${inner.name}: $p }] }`,
        },
      ];
    });
}

const PLACES: Place[] = Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
  const type = getNamedType(field.type);
  const counted = isObjectType(type) && 'totalCount' in type.getFields();
  return field.args.flatMap((argument) => placesOf(field.name, argument, counted));
});

const PER_DOCUMENT = 10;

function documentsOf({ field, args, type, counted }: Place): { query: string; variables: Record<string, unknown> }[] {
  const chunks = Array.from({ length: Math.ceil(PAYLOADS.length / PER_DOCUMENT) }, (_, chunk) =>
    PAYLOADS.slice(chunk * PER_DOCUMENT, (chunk + 1) * PER_DOCUMENT),
  );
  return chunks.map((payloads) => ({
    query: `query(${payloads.map((_, index) => `$p${index}: ${type}`).join(', ')}) {
      ${payloads
        .map((_, index) => {
          const given = args.replace('$p', `$p${index}`);
          return `a${index}: ${field}(${given}) { ${counted ? 'totalCount' : '__typename'} }`;
        })
        .join('\n')}
    }`,
    variables: Object.fromEntries(
      payloads.map((payload, index) => [`p${index}`, type.startsWith('[') ? [payload] : payload]),
    ),
  }));
}

const ADMINISTRATOR = aViewer({
  kind: 'PERSON',
  id: 'account:administrator',
  grants: [
    { role: 'PARTICIPANT', scope: null },
    { role: 'ADMINISTRATOR', scope: null },
  ],
});
const PROPOSE = `mutation($input: ProposeExperimentInput!) {
  proposeExperiment(input: $input) { experiment { id version title { fi } } clientMutationId }
}`;

describe.each(testEngines())('on %s', (engine) => {
  let graph: TestGraph;
  /** Who asks where requests run side by side: `postAs` has one viewer at a time. */
  let speaker: Viewer | null = null;

  beforeAll(async () => {
    graph = await testGraph({
      engine,
      through: (transport) => ({
        ...transport,
        send: (operation, asked) => transport.send(operation, { ...asked, viewer: speaker ?? asked.viewer }),
      }),
    });
  }, 60_000);
  afterEach(() => (speaker = null));
  afterAll(() => graph.close());

  const propose = (title: string, more: object = {}): Promise<Reply> =>
    graph.postAs(ADMINISTRATOR, PROPOSE, {
      input: { title: { fi: title, original: 'fi' }, kind: 'PILOT', visibility: 'PUBLIC', ...more },
    });

  async function rowCounts(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const service of SERVICES) {
      const { db } = graph.services[service];
      for (const { tableName } of db.source.entityMetadatas) {
        const [row] = await db.read(sql(`SELECT COUNT(*) AS \`n\` FROM \`${tableName}\``));
        counts[`${service}.${tableName}`] = Number(row!.n);
      }
    }
    return counts;
  }

  describe('69: an attempt at SQL', () => {
    let before: Record<string, number>;
    const totals: Record<string, number> = {};
    beforeAll(async () => {
      before = await rowCounts();
      for (const { field, counted } of PLACES) {
        if (!counted || field in totals) continue;
        const { body } = await graph.post(`{ ${field}(first: 1) { totalCount } }`);
        totals[field] = body.data[field].totalCount;
      }
    });

    it('finds places to be tried in', () => {
      expect(PAYLOADS.length).toBeGreaterThanOrEqual(40);
      expect(PLACES.length).toBeGreaterThan(60);
      expect(PLACES.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['experiments(filter.text)', 'organization(identifier)', 'nodes(ids)']),
      );
    });

    it.each(PLACES.map((place) => [place.name, place] as const))('in %s is text and no more', async (_name, place) => {
      for (const { query, variables } of documentsOf(place)) {
        const { status, body } = await graph.post(query, variables);
        // Executed, not refused as a document: the payloads have reached the databases.
        expect([status, Object.keys(body.data ?? {}).length]).toEqual([200, Object.keys(variables).length]);
        expect((body.errors ?? []).map(({ extensions }) => extensions.code)).toEqual(
          (body.errors ?? []).map(() => 'BAD_USER_INPUT'),
        );
        expect(JSON.stringify(body.errors ?? [])).not.toMatch(DATABASE_TALK);
        for (const answer of Object.values((body.data ?? {}) as Record<string, { totalCount: number } | null>)) {
          if (place.counted) expect(answer?.totalCount ?? 0).toBeLessThanOrEqual(totals[place.field]!);
          else if (!Array.isArray(answer)) expect(answer).toBeNull();
          else expect(answer).toEqual([null]);
        }
      }
    });

    it('leaves every table as it was', async () => {
      expect(await rowCounts()).toEqual(before);
    });

    it('is kept as it was written, and found by it', async () => {
      const written: string[] = [];
      for (const payload of PAYLOADS) {
        written.push((await propose(payload)).body.data.proposeExperiment.experiment.title.fi);
      }
      expect(written).toEqual(PAYLOADS.map((payload) => payload.trim()));
      const after = await rowCounts();
      expect(after['experiments.experiment']! - before['experiments.experiment']!).toBe(PAYLOADS.length);
      for (const payload of PAYLOADS) {
        const { body } = await graph.post(
          'query($text: String!) { experiments(first: 1, filter: { text: $text }) { totalCount } }',
          {
            text: payload,
          },
        );
        expect([payload, body.data.experiments.totalCount > 0]).toEqual([payload, true]);
      }
    });
  });

  describe('70: a sort', () => {
    const ORDERED = Object.values(schema.getQueryType()!.getFields()).flatMap(({ name, args }) => {
      const order = args.find((argument) => argument.name === 'orderBy');
      return order ? [[name, getNamedType(order.type).name] as const] : [];
    });

    it.each(ORDERED)('that %s does not know is refused', async (field, type) => {
      for (const order of ['title; DROP TABLE experiment', '(SELECT 1)', 'id', '__proto__', '']) {
        const { status, body } = await graph.post(
          `query($order: ${type}) { ${field}(first: 1, orderBy: $order) { totalCount } }`,
          { order },
        );
        expect([status, body.errors![0].extensions.code, body.data]).toEqual([400, 'BAD_USER_INPUT', undefined]);
      }
    });
  });

  describe('70: a text filter', () => {
    const titlesOf = async (text: string): Promise<string[]> => {
      const { body } = await graph.post(
        'query($text: String!) { experiments(first: 100, filter: { text: $text }) { totalCount nodes { title { fi } } } }',
        { text },
      );
      return body.data.experiments.nodes.map((node: { title: { fi: string } }) => node.title.fi);
    };
    const SIGNS = ['Säästö 100 % vuodessa', 'Avoin lahde_koodi', 'Nyt heti!', 'Polku C:\\kunta'];
    beforeAll(async () => {
      for (const title of SIGNS) await propose(title);
    });

    it.each([
      ['100 %', 'Säästö 100 % vuodessa'],
      ['lahde_koodi', 'Avoin lahde_koodi'],
      ['heti!', 'Nyt heti!'],
      ['C:\\kunta', 'Polku C:\\kunta'],
    ])('of %s finds what says so and no more', async (text, title) => {
      expect(await titlesOf(text)).toEqual([title]);
    });

    it.each(['%', '_', '!', '\\'])('of %s alone finds what holds that sign', async (sign) => {
      const titles = await titlesOf(sign);
      expect(titles).toEqual(expect.arrayContaining(SIGNS.filter((title) => title.includes(sign))));
      const { body } = await graph.post('{ experiments(first: 1) { totalCount } }');
      expect(titles.length).toBeLessThan(body.data.experiments.totalCount);
      expect(titles.filter((title) => SIGNS.includes(title) && !title.includes(sign))).toEqual([]);
    });

    it.each(['lahde-koodi', 'l_hde', 'Sä%stö', 'heti_'])(
      'of %s, a pattern for another database, finds nothing',
      async (text) => {
        expect(await titlesOf(text)).toEqual([]);
      },
    );
  });

  it.each([
    'municipality',
    'municipality(id: null)',
    'municipality(id: "", code: "")',
    'municipality(code: "091", id: "municipality:091")',
    'experiment',
    'experiment(id: null, slug: null)',
    'experiment(id: "")',
    'organization',
    'organization(identifier: "")',
  ])('71: %s, which names nothing or too much, is refused and is not the first row', async (field) => {
    const { body } = await graph.post(`{ ${field} { id } }`);
    expect([body.errors?.[0].extensions.code, Object.values(body.data ?? {})]).toEqual(['BAD_USER_INPUT', [null]]);
  });

  describe('97: a clientMutationId', () => {
    const count = async (): Promise<number> => (await rowCounts())['experiments.experiment']!;
    const send = (title: string) =>
      graph.post(PROPOSE, {
        input: {
          title: { fi: title, original: 'fi' },
          kind: 'PILOT',
          visibility: 'PUBLIC',
          clientMutationId: 'ninety-seven',
        },
      });

    it('makes ten sendings at once one, answered alike', async () => {
      const before = await count();
      speaker = ADMINISTRATOR;
      const replies = await Promise.all(Array.from({ length: 10 }, () => send('Kerran')));
      const bodies = replies.map(({ body }) => body);
      expect(bodies[0]).toEqual({
        data: {
          proposeExperiment: {
            experiment: { id: expect.stringMatching(/^experiment:/), version: 1, title: { fi: 'Kerran' } },
            clientMutationId: 'ninety-seven',
          },
        },
      });
      expect(bodies).toEqual(bodies.map(() => bodies[0]));
      expect((await count()) - before).toBe(1);
    });

    it('with another input is CONFLICT and changes nothing', async () => {
      speaker = ADMINISTRATOR;
      await send('Kerran');
      const before = await count();
      const { body } = await send('Toisin');
      expect(body.errors!.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT']);
      expect(await count()).toBe(before);
    });

    it('of another person is another', async () => {
      speaker = ADMINISTRATOR;
      const mine = await send('Kerran');
      const before = await count();
      speaker = aViewer({ ...ADMINISTRATOR, id: 'account:another' });
      const theirs = await send('Kerran');
      const idOf = ({ body }: Reply): string => body.data.proposeExperiment.experiment.id;
      expect(idOf(theirs)).not.toBe(idOf(mine));
      expect((await count()) - before).toBe(1);
    });
  });

  describe('100: a version', () => {
    const EDIT = `mutation($input: EditExperimentInput!) { editExperiment(input: $input) { experiment { version } } }`;

    it('that is no longer the latest is CONFLICT and says which is', async () => {
      const { id } = (await propose('Muuttuva')).body.data.proposeExperiment.experiment;
      const edit = (fi: string) =>
        graph.postAs(ADMINISTRATOR, EDIT, { input: { id, version: 1, title: { fi, original: 'fi' } } });
      expect((await edit('Muuttunut')).body).toEqual({ data: { editExperiment: { experiment: { version: 2 } } } });
      const { body } = await edit('Myöhästynyt');
      expect(body.errors![0].extensions).toMatchObject({ code: 'CONFLICT', id, seen: 1, current: 2 });
      expect((await graph.post(`{ experiment(id: "${id}") { version title { fi } } }`)).body.data.experiment).toEqual({
        version: 2,
        title: { fi: 'Muuttunut' },
      });
    });

    it('seen by ten writers at once lets one of them write', async () => {
      const { id } = (await propose('Kilpailtu')).body.data.proposeExperiment.experiment;
      speaker = ADMINISTRATOR;
      const replies = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          graph.post(EDIT, { input: { id, version: 1, title: { fi: `Kirjoittaja ${index}`, original: 'fi' } } }),
        ),
      );
      const outcomes = replies.map(({ body }) => body.errors?.[0].extensions.code ?? 'OK').sort();
      expect(outcomes).toEqual([...Array<string>(9).fill('CONFLICT'), 'OK']);
    });
  });
});

describe('76: a line break', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ demo: false, settings: { publicUrl: 'https://hub.example.fi' } });
  }, 60_000);
  afterAll(() => graph.close());

  it.each([
    'a@example.fi\r\nBcc: b@example.fi',
    'a@example.fi\nBcc: b@example.fi',
    'a@example.fi\rBcc: b@example.fi',
    'a\r\n@example.fi',
    'a@example.fi%0d%0aBcc: b@example.fi',
    'a@example.fi, b@example.fi',
    'a@example.fi\u2028Bcc: b@example.fi',
  ])('in an address, %j, is refused', async (email) => {
    const { statusCode } = await graph.app.inject({
      method: 'POST',
      url: '/sign-in?lang=en',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ email }).toString(),
    });
    expect([statusCode, email]).toEqual([400, email]);
  });

  it.each(['req-1234\r\nset-cookie: a=b', 'req-1234\u0000', 'req-1234\u001b[31m', 'req-1234\t5678', 'req-1234\u007f'])(
    'or another control sign in x-request-id, %j, makes the gateway give an id of its own',
    async (id) => {
      const { headers } = await inject(graph.app, { query: '{ __typename }' }, { 'x-request-id': id });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers['set-cookie']).toBeUndefined();
    },
  );
});

describe('75: the source', () => {
  const ROOT = join(__dirname, '../..');
  const FOLDERS = ['gateway/src', ...['kit', ...SERVICES].map((name) => `services/${name}/src`)];
  const SOURCES = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  ).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  const holding = (pattern: RegExp): string[] =>
    SOURCES.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  it('starts no process but the services themselves', () => {
    expect(holding(/child_process/)).toEqual(['gateway/src/topology.ts']);
  });

  it('evaluates no text as a program', () => {
    expect(holding(/\beval\(|new Function\(|['"](?:node:)?vm['"]/)).toEqual([]);
  });

  it('makes no pattern of what a person wrote', () => {
    const made = SOURCES.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:new )?\bRegExp\((.*)/g)].map(([, of]) => `${path}: ${of}`),
    );
    expect(made).toEqual([
      'services/procurements/src/checks.ts: `^${type}:[^\\\\s]{1,80}$`), contract: `${type}:…` });',
      'services/procurements/src/checks.ts: `^-?\\\\d{1,${whole}}(\\\\.\\\\d{1,${fraction}})?$`),',
    ]);
    const calls = SOURCES.flatMap(({ text }) => text.match(/\b(?:checkId|checkDecimal)\((?!$).*/gm) ?? []);
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) expect(call).toMatch(/, (?:'[a-z]+'|\[\d+, \d+\]|MEASURED)\)/);
  });
});
