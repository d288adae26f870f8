import { identitySecret, IDENTITY_HEADER, signIdentity } from '@courage-hub/kit/identity';
import type { Viewer } from '@courage-hub/kit/viewer';
import { inject, testGraph, type TestGraph } from '../graph';
import { type Draft, draftIn, ID, person } from './draft';

const viewersSent: Viewer[] = [];
let graph: TestGraph;
let draft: Draft;
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
  draft = await draftIn(graph);
}, 60_000);
afterAll(() => graph.close());

describe("56, 57: another person's draft", () => {
  describe('58: representations with forged fields', () => {
    beforeAll(() => draft.put());
    afterAll(() => draft.take());
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
      const id = draft.record.partOfId!;
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
    await draft.put();
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
    await draft.take();
  });
});
