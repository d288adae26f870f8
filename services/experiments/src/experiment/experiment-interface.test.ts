import { sql } from '@courage-hub/kit/sql';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { anExperiment, given } from '../builders';
import { RollUp1776000000006 } from '../migrations/rollup';
import { subgraph } from '../subgraph';
import { Experiment } from './experiment';

const SECTOR = 'https://example.org/interface/sector';
const COMPANY = 'https://example.org/interface/company';

describe.each(testEngines())('the interfaces that experiments cross on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
  }, 120_000);
  afterEach(() => hub.close());

  const both = anExperiment({ title: { fi: 'Molemmat' }, interfacesCrossed: [{ uri: SECTOR }, { uri: COMPANY }] });
  const one = anExperiment({ title: { fi: 'Toimialat' }, interfacesCrossed: [{ uri: SECTOR }, { uri: SECTOR }] });
  const none = anExperiment({ title: { fi: 'Ei yhtään' } });
  const draft = anExperiment({ visibility: Visibility.DRAFT, interfacesCrossed: [{ uri: SECTOR }] });

  const found = async (filter: string) => {
    const { data, statements } = await hub.ask(
      `{ experiments(filter: ${filter}, orderBy: TITLE) { nodes { title { fi } } facets(fields: ["interface"]) { values { value count } } } }`,
    );
    const { nodes, facets } = data!.experiments as {
      nodes: { title: { fi: string } }[];
      facets: [{ values: { value: string; count: number }[] }];
    };
    expect(statements).toBe(2);
    return [nodes.map(({ title }) => title.fi), facets[0].values.map(({ value, count }) => [value, count])];
  };

  it('are what experiments are found and counted by, among what the viewer may see', async () => {
    await given(hub, both, one, none, draft);
    expect(await found('{}')).toEqual([
      ['Ei yhtään', 'Molemmat', 'Toimialat'],
      [
        [SECTOR, 2],
        [COMPANY, 1],
      ],
    ]);
    expect(await found(`{crosses: ["${COMPANY}"]}`)).toEqual([
      ['Molemmat'],
      [
        [COMPANY, 1],
        [SECTOR, 1],
      ],
    ]);
    expect(await found(`{crosses: ["${COMPANY}", "${SECTOR}"]}`)).toEqual([
      ['Molemmat', 'Toimialat'],
      expect.anything(),
    ]);
  });

  it('follow what is written of an experiment', async () => {
    await given(hub, both, none);
    const less = Object.assign(new Experiment(), both, { interfacesCrossed: [{ uri: SECTOR }], version: 2 });
    const more = Object.assign(new Experiment(), none, { interfacesCrossed: [{ uri: COMPANY }] });
    await hub.running.db.write(async (writer) => {
      expect(await writer.replace(Experiment, less, 1)).toBe(true);
      await writer.put(Experiment, [more]);
    });
    expect(await found(`{crosses: ["${COMPANY}"]}`)).toEqual([['Ei yhtään'], [[COMPANY, 1]]]);
    expect(await found(`{crosses: ["${SECTOR}"]}`)).toEqual([['Molemmat'], [[SECTOR, 1]]]);
  });

  it('are known of what was written before they were kept', async () => {
    await given(hub, both, one, none, draft);
    const rows = () => hub.running.db.read(sql('SELECT * FROM `experiment_interface` ORDER BY `uri`, `experimentId`'));
    const kept = await rows();
    const runner = hub.running.db.source.createQueryRunner();
    await new RollUp1776000000006().down(runner);
    await new RollUp1776000000006().up(runner);
    await runner.release();
    expect(kept).toHaveLength(4);
    expect(await rows()).toEqual(kept);
  });
});
