import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { aChallenge, aLesson, anExperiment, aPractice, aProject, given } from '../builders';
import { subgraph } from '../subgraph';

const title = { fi: 'Kevyen kaukolämpöverkon kokeilut' };
const searchText = 'kevyen kaukolampoverkon kokeilut';

describe.each(testEngines())('the text filter on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    const experiment = anExperiment({ title, searchText });
    await given(hub, experiment, anExperiment({ title: { fi: 'Muu' }, searchText: 'muu' }));
    await given(
      hub,
      aProject({ title, searchText }),
      aPractice({ title, searchText }),
      aChallenge({ title, searchText }),
    );
    await given(hub, aLesson({ what: title, searchText, experimentId: experiment.id }));
    await rebuilt();
  }, 120_000);
  afterAll(() => hub.close());

  /** Rows that a test writes past the hub are not indexed by it. */
  const rebuilt = () => subgraph.commands!['search rebuild']!.run({}, {}, { db: hub.running.db } as never);

  it.each([
    ['an inflected word', 'kokeiluista', 1],
    ['words in another order and case', 'KOKEILUJA kevyen', 1],
    ['a beginning', 'kaukol', 1],
    ['a part of a longer word', 'lämpö', 1],
    ['a word with a hyphen', 'kaukolämpö-verkko', 0],
    ['two words of which one is not there', 'kokeiluista muu', 0],
    ['a word with one letter wrong', 'kokeolu', 0],
    ['signs alone', '%', 0],
  ])('finds by %s: %s', async (_what, text, count) => {
    const nouns = ['experiments', 'projects', 'lessons', 'practices', 'challenges'];
    const fields = nouns.map((noun) => `${noun}(filter: { text: $text }) { totalCount }`);
    const { data, errors } = await hub.ask(`query($text: String!) { ${fields.join(' ')} }`, { text });
    expect([errors, data]).toEqual([undefined, Object.fromEntries(nouns.map((noun) => [noun, { totalCount: count }]))]);
  });
});
