import { aViewer } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { sql } from '@courage-hub/kit/sql';
import { readContract } from '@courage-hub/gateway/supergraph';
import type { ServiceName } from '@courage-hub/gateway/settings';
import { testGraph, type TestGraph } from './graph';

const MODERATOR: Viewer = aViewer({
  kind: 'PERSON',
  id: 'account:moderator',
  grants: [{ role: 'MODERATOR', scope: null }],
});
const STRANGER: Viewer = { ...MODERATOR, id: 'account:stranger', grants: [] };

/** Who asks, and which service does not answer. */
let viewer: Viewer;
let down: ServiceName | null = null;

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({
    through: (transport) => ({
      ...transport,
      async send(operation, asked) {
        if (transport.name === down) throw new Error('connection refused');
        return transport.send(operation, asked);
      },
    }),
  });
}, 60_000);
afterAll(() => graph.close());
beforeEach(() => {
  viewer = MODERATOR;
  down = null;
});

const post: TestGraph['post'] = (query, variables) => graph.postAs(viewer, query, variables);

const TABLES: Record<string, readonly [ServiceName, string]> = {
  ContractingProcess: ['procurements', 'contracting_process'],
  Evaluation: ['procurements', 'evaluation'],
  Group: ['networking', 'network_group'],
  Story: ['networking', 'story'],
  Event: ['networking', 'event'],
};

async function openRecord(type: string): Promise<{ id: string; version: number }> {
  const [service, table] = TABLES[type]!;
  const [row] = await graph.services[service].db.read(
    sql(
      `SELECT \`id\`, \`version\` FROM \`${table}\` WHERE \`visibility\` = 'PUBLIC' AND \`deletedAt\` IS NULL ORDER BY \`id\` LIMIT 1`,
    ),
  );
  return { id: String(row!.id), version: Number(row!.version) };
}

const nodeOf = async (id: string) => {
  const { body } = await post('query($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id });
  return body.data;
};

const REMOVE =
  'mutation($input: DeleteRecordInput!) { deleteRecord(input: $input) { node { __typename id } clientMutationId } }';
const RESTORE =
  'mutation($input: RestoreRecordInput!) { restoreRecord(input: $input) { node { __typename id } clientMutationId } }';
const SHOW =
  'mutation($input: SetVisibilityInput!) { setVisibility(input: $input) { node { id ... on Evaluation { visibility version embargoUntil } } clientMutationId } }';

describe('the care of records through the gateway', () => {
  it.each(Object.keys(TABLES))('deletes and restores a %s, whose owner the id tells', async (type) => {
    const { id } = await openRecord(type);
    const removed = await post(REMOVE, { input: { id, reason: 'kirjattu kahdesti', clientMutationId: `r:${id}` } });
    expect(removed.body).toEqual({
      data: { deleteRecord: { node: { __typename: type, id }, clientMutationId: `r:${id}` } },
    });
    expect(await nodeOf(id)).toEqual({ node: null, nodes: [null] });
    const restored = await post(RESTORE, { input: { id } });
    expect(restored.body).toEqual({
      data: { restoreRecord: { node: { __typename: type, id }, clientMutationId: null } },
    });
    expect(await nodeOf(id)).toEqual({ node: { id }, nodes: [{ id }] });
  });

  it('answers with the record as it is now', async () => {
    const { id, version } = await openRecord('Evaluation');
    const input = { id, visibility: 'PUBLIC', embargoUntil: '2020-01-01', version };
    const { body } = await post(SHOW, { input });
    expect(body).toEqual({
      data: {
        setVisibility: {
          node: { id, visibility: 'PUBLIC', version: version + 1, embargoUntil: '2020-01-01' },
          clientMutationId: null,
        },
      },
    });
    const kept = await post(SHOW, { input: { id, visibility: 'PUBLIC', version: version + 1 } });
    expect(kept.body.data.setVisibility.node.embargoUntil).toBe('2020-01-01');
  });

  it('carries out several in one request, one after the other', async () => {
    const { id } = await openRecord('Story');
    const { body } = await post(
      `mutation($id: ID!) { away: deleteRecord(input: { id: $id, reason: "x" }) { node { id } } back: restoreRecord(input: { id: $id }) { node { id } }
        again: restoreRecord(input: { id: $id }) { node { id } } }`,
      { id },
    );
    expect(body.data).toEqual({ away: { node: { id } }, back: { node: { id } }, again: null });
    expect(body.errors).toEqual([
      {
        message: `${id} is not deleted`,
        path: ['again'],
        extensions: { code: 'CONFLICT', id, service: 'networking' },
      },
    ]);
  });

  const refusal = async (query: string, input: object) => {
    const { body } = await post(query, { input });
    expect(body.errors).toHaveLength(1);
    expect(Object.values(body.data)).toEqual([null]);
    const [{ message, extensions }] = body.errors!;
    return { message, ...extensions };
  };

  it("passes the owner's refusals on unchanged", async () => {
    const { id, version } = await openRecord('Evaluation');
    expect(await refusal(SHOW, { id, visibility: 'DRAFT', version: 99 })).toEqual({
      message: 'the record has changed since version 99: read it again',
      code: 'CONFLICT',
      service: 'procurements',
      id,
      seen: 99,
      current: version,
    });
    expect(await refusal(REMOVE, { id, reason: '' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'reason', code: 'REQUIRED', message: 'this is required' }],
    });
    viewer = STRANGER;
    expect(await refusal(REMOVE, { id, reason: 'x' })).toMatchObject({ code: 'FORBIDDEN', service: 'procurements' });
    viewer = aViewer();
    expect(await refusal(REMOVE, { id, reason: 'x' })).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await nodeOf(id)).toEqual({ node: { id }, nodes: [{ id }] });
  });

  it.each([
    ['evaluation:none', 'NOT_FOUND'],
    ['municipality:091', 'BAD_USER_INPUT'],
    ['indicator:none', 'BAD_USER_INPUT'],
    ['nothing', 'BAD_USER_INPUT'],
  ])('refuses the id %s with %s', async (id, code) => {
    expect(await refusal(REMOVE, { id, reason: 'x' })).toMatchObject({ code });
    expect(await refusal(RESTORE, { id })).toMatchObject({ code });
    expect(await refusal(SHOW, { id, visibility: 'DRAFT', version: 1 })).toMatchObject({ code });
  });

  it('says which service is down', async () => {
    const { id } = await openRecord('Story');
    down = 'networking';
    expect(await refusal(REMOVE, { id, reason: 'x' })).toEqual({
      message: 'networking cannot be reached',
      code: 'SUBGRAPH_UNAVAILABLE',
      service: 'networking',
      reason: 'unreachable',
    });
  });

  it('shows clients the three mutations alone, not those of the services', async () => {
    const { body } = await post('{ __schema { mutationType { fields { name } } } }');
    const names = (body.data.__schema.mutationType.fields as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['setVisibility', 'deleteRecord', 'restoreRecord']));
    expect(names.filter((name) => /In[A-Z]/.test(name))).toEqual([]);
    expect(readContract().supergraphSdl).toContain('deleteRecordInProcurements');
    const { body: refused } = await post(
      'mutation { restoreRecordInProcurements(type: "Evaluation", id: "evaluation:1") }',
    );
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
