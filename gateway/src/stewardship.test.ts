import type { Operation } from '@courage-hub/kit/runtime';
import { ANONYMOUS, type Viewer } from '@courage-hub/kit/viewer';
import { nodesSubgraph } from './nodes-subgraph';
import { publishedLimits } from './published-limits';
import type { Asked, Transport } from './transport';

const VIEWER: Viewer = { ...ANONYMOUS, kind: 'PERSON', id: 'account:1', requestId: 'r-1' };
const TYPES = ['Deal', 'Experiment', 'Post'].map((name) => ({
  ...{ name, prefix: `${name.toLowerCase()}:`, owner: `${name.toLowerCase()}s`, stewarded: true },
}));

function nodesOver(send: Transport['send']): Transport {
  const deals = { name: 'deals', send } as Transport;
  const noLimits = publishedLimits({ anonymous: null, person: null, key: null });
  return nodesSubgraph(TYPES, new Map([['deals', deals]]), noLimits);
}

const query = 'mutation($input: SetVisibilityInput!) { setVisibility(input: $input) { node { id } clientMutationId } }';
const input = { id: 'deal:1', visibility: 'DRAFT', version: 3 };

describe('a mutation that is the same over every service', () => {
  it("is sent to the id's owner for the viewer who asked, without what the client left out", async () => {
    const sent: [Operation, Asked][] = [];
    const nodes = nodesOver(async (operation, asked) => {
      sent.push([operation, asked]);
      return { data: { id: 'deal:1' } };
    });
    const asked = { viewer: VIEWER, signal: AbortSignal.timeout(1000) };
    const answer = await nodes.send({ query, variables: { input } }, asked);
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      data: { setVisibility: { node: { id: 'deal:1' }, clientMutationId: null } },
    });
    expect(sent).toEqual([
      [{ query: expect.stringContaining('setVisibilityInDeals('), variables: { type: 'Deal', ...input } }, asked],
    ]);
  });

  it.each([
    ['in time', AbortSignal.timeout(1000), 'unreachable'],
    ['too late', AbortSignal.abort(), 'timeout'],
  ])('says what became of an owner that failed %s', async (_when, signal, reason) => {
    const nodes = nodesOver(() => Promise.reject(new Error('socket hang up')));
    const { errors } = await nodes.send({ query, variables: { input } }, { viewer: VIEWER, signal });
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'deals', reason } }]);
  });

  it('passes on that something unforeseen went wrong, with the reference alone', async () => {
    const error = { message: 'internal error, reference abc', extensions: { code: 'INTERNAL', reference: 'abc' } };
    const nodes = nodesOver(async () => ({ data: { id: null }, errors: [error] }));
    const { errors } = await nodes.send(
      { query, variables: { input } },
      { viewer: VIEWER, signal: AbortSignal.timeout(1000) },
    );
    expect(errors).toMatchObject([{ ...error, path: ['setVisibility'] }]);
  });
});
