import { testEngines } from '@courage-hub/kit/testing';
import { refusalOf, TOO_BIG } from './refusal';
import { ADMINISTRATOR, type WritableGraph, writableGraph } from './writing';

const NFC = 'Äänekosken kävelykatu';
const NFD = NFC.normalize('NFD');

describe.each(testEngines())('29: on %s a name', (engine) => {
  let world: WritableGraph;
  beforeAll(async () => {
    world = await writableGraph(engine);
  }, 60_000);
  afterAll(() => world.graph.close());

  const found = async (text: string): Promise<number> => {
    const query = 'query($text: String!) { experiments(first: 1, filter: { text: $text }) { totalCount } }';
    return (await world.graph.post(query, { text })).body.data.experiments.totalCount;
  };

  it('is kept in one form, however it was composed, and found in either', async () => {
    const titles = [];
    for (const title of [NFC, NFD])
      titles.push((await world.propose(title)).body.data.proposeExperiment.experiment.title.fi);
    expect(titles).toEqual([NFC, NFC]);
    expect([await found(NFC), await found(NFD)]).toEqual([2, 2]);
  });

  it('of a group is kept so too', async () => {
    const networks = (await world.graph.post('{ networks(first: 1) { nodes { id } } }')).body.data.networks.nodes;
    const { body } = await world.graph.postAs(
      ADMINISTRATOR,
      'mutation($input: CreateGroupInput!) { createGroup(input: $input) { group { name { fi original } } } }',
      { input: { networkId: networks[0].id, name: { fi: ` ${NFD} ` }, joinPolicy: 'OPEN' } },
    );
    expect(body.data.createGroup.group.name).toEqual({ fi: NFC, original: 'fi' });
  });

  it.each([
    ['turns what follows', '\u202e'],
    ['embeds what follows', '\u202a'],
    ['isolates what follows', '\u2067'],
    ['ends what was turned', '\u202c'],
    ['has no width', '\u200b'],
    ['joins words unseen', '\u2060'],
    ['marks an order of bytes', '\ufeff'],
  ])('with a sign that %s is refused', async (_case, sign) => {
    const { body } = await world.propose(`Kokeilu ${sign}nimeltä`);
    expect(body.errors![0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'title.fi', code: 'MALFORMED' }],
    });
    expect(body.errors![0].message).not.toContain(sign);
  });

  it('of many marks on one letter is as long as its signs', async () => {
    const marks = (count: number) => `a${'\u0301'.repeat(count)}`;
    expect((await world.propose(marks(5_000))).body.errors![0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'title.fi', code: 'TOO_LONG' }],
    });
    expect(refusalOf(await world.propose(marks(1_000_000)))).toEqual(TOO_BIG);
  });

  it('in letters that join by a sign of no width is kept', async () => {
    const family = 'Perheet \u{1f468}\u200d\u{1f469}\u200d\u{1f467} mukana';
    expect((await world.propose(family)).body.data.proposeExperiment.experiment.title.fi).toBe(family);
  });
});
