import { Language } from '@courage-hub/kit/localized-text';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, TEST_NOW, testEngines } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { readContract } from '@courage-hub/gateway/supergraph';
import { Account } from '@courage-hub/networking/account/account';
import { Supergraph } from '@apollo/federation-internals';
import { testGraph, type TestGraph } from './graph';
import { REFUSALS } from './refusals/all';
import { documentOf, SENDER, STRANGER, type World, worldOf } from './refusals/given';
import type { Input, Refusal, Refusals, Wrong } from './refusals/table';
import { NOT_SIGNED_IN, notThere, ONLY_READS, OTHER_INPUT, stale } from './refusals/words';

const LANGUAGES = [Language.fi, Language.sv, Language.en];
const NEVER = 99;

it('has a table for every mutation of the schema: what it refuses stands in refusals/<noun>.ts', () => {
  const fields = Supergraph.build(readContract().supergraphSdl, { supportedFeatures: null })
    .apiSchema()
    .toGraphQLJSSchema()
    .getMutationType()!
    .getFields();
  const without = Object.keys(fields).filter((mutation) => !(mutation in REFUSALS));
  expect({ without, ofNoMutation: Object.keys(REFUSALS).filter((one) => !(one in fields)) }).toEqual({
    without: [],
    ofNoMutation: [],
  });
});

/** One thing that a mutation refuses, whoever sends it. */
interface Refused {
  viewer: Viewer;
  input: Input | ((world: World, right: Input) => Promise<Input>);
  refusal: Refusal | { fields: Extract<Wrong, { fields: unknown }>['fields'] };
}

/** What goes without saying, and then the table. */
function refusedBy({ stranger, names = {}, guards, wrong }: Refusals): [string, Refused][] {
  const of = (refusal: Refused['refusal'], input: Refused['input'] = {}, viewer = SENDER): Refused => ({
    ...{ viewer, input, refusal },
  });
  return [
    ['nobody who signed in', of({ code: 'UNAUTHENTICATED', said: NOT_SIGNED_IN }, {}, aViewer())],
    ['an API key', of({ code: 'FORBIDDEN', said: ONLY_READS }, {}, aViewer({ kind: 'KEY', id: 'key:1' }))],
    ...(stranger ? [['a stranger', of(stranger, {}, STRANGER)] as [string, Refused]] : []),
    ...Object.entries(names).map(([field, id]): [string, Refused] => [
      `${id} as its ${field}`,
      of({ code: 'NOT_FOUND', said: notThere(id) }, { [field]: id }),
    ]),
    ...(guards ? [['a version that is past', staleOf(guards)] as [string, Refused]] : []),
    ...Object.entries(wrong).map(([name, one]): [string, Refused] => [
      name,
      of('fields' in one ? { fields: one.fields } : one.refusal, one.input),
    ]),
  ];
}

const staleOf = (guards: NonNullable<Refusals['guards']>): Refused => ({
  viewer: SENDER,
  input: { version: NEVER },
  refusal: {
    code: 'CONFLICT',
    said: stale(NEVER),
    shows: (input) => ({ id: guards(input), seen: NEVER, current: expect.any(Number) }),
  },
});

/** Another input than the right one, which it need not be right for. */
const otherThan = ({ names, wrong }: Refusals): Input =>
  names ?? Object.values(wrong).flatMap(({ input }) => (typeof input === 'function' ? [] : [input]))[0]!;

interface Told {
  message: string;
  extensions: object;
}

function toldIn(language: Language, refusal: Refused['refusal'], input: Input): Told {
  if ('fields' in refusal) {
    const fields = Object.entries(refusal.fields).map(([path, [code, said]]) => ({
      path,
      code,
      message: said[language],
    }));
    const message = fields.map((one) => `${one.path}: ${one.message}`).join('; ');
    return { message, extensions: { code: 'BAD_USER_INPUT', fields } };
  }
  const { code, said, shows } = refusal;
  const { [language]: message } = typeof said === 'function' ? said(input) : said;
  return { message, extensions: { code, ...shows?.(input) } };
}

describe.each(testEngines())('on %s', (engine) => {
  let graph: TestGraph;
  let world: World;
  beforeAll(async () => {
    graph = await testGraph({ engine });
    world = worldOf(graph);
    const accounts = ['sender', 'stranger', 'owner'].map((name) => ({
      ...{ id: `account:${name}`, email: null, name, personId: null, disabledAt: null, createdAt: TEST_NOW },
    }));
    await graph.services.networking.db.write((writer) => writer.insert(Account, accounts));
  }, 120_000);
  afterAll(() => graph.close());

  /** How many rows each table of each service has. */
  const rows = () =>
    Promise.all(
      Object.values(graph.services).map(({ db }) => {
        const counts = db.source.entityMetadatas.map(
          ({ tableName }) => `SELECT '${tableName}' AS \`name\`, COUNT(*) AS \`n\` FROM \`${tableName}\``,
        );
        return db.read(sql(counts.join(' UNION ALL ')));
      }),
    );

  describe.each(Object.entries(REFUSALS))('%s', (mutation, table) => {
    let right: Input;
    beforeAll(async () => {
      right = await table.right(world);
    });

    it.each(refusedBy(table))('refuses %s in three languages, and writes nothing', async (_case, refused) => {
      const { viewer, input: patch, refusal } = refused;
      const input = { ...right, ...(typeof patch === 'function' ? await patch(world, right) : patch) };
      const before = await rows();
      for (const language of LANGUAGES) {
        const { body } = await graph.postAs({ ...viewer, language }, documentOf(mutation), { input });
        const told = body.errors!.map(({ message, path, extensions: { service: _service, ...extensions } }) => ({
          ...{ message, path, extensions },
        }));
        expect({ data: body.data, told }).toEqual({
          data: { [mutation]: null },
          told: [{ ...toldIn(language, refusal, input), path: [mutation] }],
        });
      }
      expect(await rows()).toEqual(before);
    });

    it('takes what is right, once', async () => {
      const input = { ...right, clientMutationId: `refusals ${mutation}` };
      await world.done(mutation, input, 'clientMutationId');
      const before = await rows();
      for (const language of LANGUAGES) {
        const { body } = await graph.postAs({ ...SENDER, language }, documentOf(mutation), {
          input: { ...input, ...otherThan(table) },
        });
        expect(body.errors!.map(({ message, extensions }) => [extensions.code, message])).toEqual([
          ['CONFLICT', OTHER_INPUT[language]],
        ]);
      }
      expect(await rows()).toEqual(before);
    });
  });
});
