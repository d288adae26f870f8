import { hubContext } from '@courage-hub/kit/context';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Viewer } from '@courage-hub/kit/viewer';
import { deleteRecord, restoreRecord, setVisibility, type Stewarded } from '@courage-hub/kit/stewardship';
import { anExperiment, given } from '../builders';
import { subgraph } from '../subgraph';
import { administrator, editor016 } from '../writing.case';
import { RollUp1776000000006 } from '../migrations/rollup';
import { Experiment } from './experiment';
import { experiments } from './experiment.rows';

/** mulberry32: the same writes in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PARTNER: Viewer = aViewer({ kind: 'KEY', id: 'key:1', audience: [Visibility.PUBLIC, Visibility.PARTNER] });
const DAYS = [
  null,
  '1989-12-31',
  '1990-01-01',
  '2023-06-15',
  '2024-01-01',
  '2024-07-01',
  '2024-07-02',
  '2025-12-30',
  '2025-12-31',
  '2061-02-03',
];
const EMBARGOES = [null, null, '2026-05-04', '2026-05-05', '2026-06-01'];
const NOWS = ['2026-05-04T09:00:00.000Z', '2026-05-04T21:30:00.000Z', '2026-06-02T09:00:00.000Z'];
const noun = subgraph.stewarded!.find(({ type }) => type === 'Experiment') as Stewarded;

describe.each(testEngines())('experiments counted per municipality on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
  }, 120_000);
  afterEach(() => hub.close());

  /** What the graph says, and what the rows say when they are counted one by one. */
  async function compared(viewer: Viewer, now: string, from: string | null) {
    const { load } = hubContext(hub.running.db, viewer, now);
    const plain = { ...experiments, facets: { leadMunicipality: { by: 't.`leadMunicipalityId`' } } };
    const filter = from ? { startedFrom: from } : null;
    const read = (of: typeof experiments) => load.page(of, { filter, first: 0 }).facet('leadMunicipality');
    const kept = await read(experiments);
    load.forget();
    return [kept, await read(plain as typeof experiments)];
  }

  it('are the same as counting the rows, after every one of 150 random writes, for whoever asks, on any day', async () => {
    const random = chance(42);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const facts = (): Partial<Experiment> => ({
      leadMunicipalityId: pick([null, 'municipality:016', 'municipality:018', 'municipality:171']),
      visibility: pick(Object.values(Visibility)),
      embargoUntil: pick(EMBARGOES),
      actualStartDate: pick(DAYS),
      plannedStartDate: pick(DAYS),
    });
    const { db } = hub.running;
    const stored = async (): Promise<Experiment[]> => {
      const table = db.table(Experiment);
      return (await db.read(sql(`SELECT ${table.select} FROM \`experiment\` t ORDER BY t.\`id\``))).map(table.read);
    };
    const context = () => hubContext(db, administrator, NOWS[0]!);
    const writes: ((all: Experiment[]) => Promise<unknown>)[] = [
      () => given(hub, anExperiment(facts()), anExperiment(facts())),
      (all) =>
        db.write((writer) =>
          writer.put(Experiment, [
            ...all.slice(0, 3).map((one) => ({ ...one, ...facts() }) as Experiment),
            anExperiment(facts()),
          ]),
        ),
      async (all) => {
        const one = pick(all);
        await db.write((writer) =>
          writer.replace(
            Experiment,
            { ...one, ...facts(), version: one.version + 1 } as Experiment,
            one.version - Math.floor(random() * 1.3),
          ),
        );
      },
      (all) => {
        const { id, version, deletedAt } = pick(all);
        if (deletedAt) return restoreRecord(noun, { id }, context());
        const { visibility, embargoUntil } = facts();
        if (random() < 0.5) return deleteRecord(noun, { id, reason: 'koe' }, context());
        return setVisibility(noun, { id, version, visibility: visibility!, embargoUntil }, context());
      },
      (all) =>
        db
          .write(async (writer) => {
            await writer.put(Experiment, [{ ...pick(all), ...facts() } as Experiment]);
            throw new Error('rolled back');
          })
          .catch(() => {}),
    ];
    await given(hub, anExperiment(facts()));
    for (let turn = 0; turn < 150; turn++) {
      await pick(writes)(await stored());
      const [kept, counted] = await compared(pick([aViewer(), PARTNER, editor016]), pick(NOWS), pick([...DAYS, null]));
      expect([turn, kept]).toEqual([turn, counted]);
    }
    for (const from of DAYS)
      for (const now of NOWS)
        for (const viewer of [aViewer(), PARTNER, editor016, administrator]) {
          const [kept, counted] = await compared(viewer, now, from);
          expect(kept).toEqual(counted);
        }
    const [kept] = await compared(PARTNER, NOWS[2]!, null);
    expect(kept).toHaveLength(3);
  }, 120_000);

  const REST = 'FROM `experiment` t WHERE t.`actualStartDate` BETWEEN ? AND ?';

  it.each([
    ['of all are read from the counts', aViewer(), '{}', false],
    ['from the first day of a year on too', aViewer(), '{startedFrom: "2024-01-01"}', false],
    ['for a partner too', PARTNER, '{startedFrom: "2024-01-01"}', false],
    ['from the first day of a month on too', aViewer(), '{startedFrom: "2024-07-01"}', false],
    ['from another day on take the rest of its month from the rows', aViewer(), '{startedFrom: "2024-07-02"}', true],
    ['from before the counted years on are counted', aViewer(), '{startedFrom: "1989-12-31"}', true],
    ['with any other condition are counted', aViewer(), '{status: [RUNNING]}', true],
    ['for somebody who signs in, who may see more, are counted', administrator, '{}', true],
  ])('%s', async (_, viewer, filter, rows) => {
    const seen: string[] = [];
    await hub.ask('{ __typename }');
    hub.running.db.onRead = (text) => void seen.push(text);
    const query = `{ experiments(filter: ${filter}, first: 0) { facets(fields: ["leadMunicipality"]) { values { value } } } }`;
    await hub.running.execute({ query }, viewer);
    expect(seen).toHaveLength(1);
    expect(seen[0]!.includes('FROM `experiment` t')).toBe(rows);
    expect(seen[0]!.includes(REST)).toBe(filter.includes('07-02'));
  });

  it('are there for what was written before there were counts', async () => {
    const rows = DAYS.flatMap((day, at) => [
      anExperiment({ leadMunicipalityId: 'municipality:016', actualStartDate: day, embargoUntil: EMBARGOES[at % 5] }),
      anExperiment({ leadMunicipalityId: 'municipality:018', plannedStartDate: day, visibility: Visibility.PARTNER }),
      anExperiment({ leadMunicipalityId: 'municipality:171', plannedStartDate: day, deletedAt: NOWS[0] }),
      anExperiment({ leadMunicipalityId: null, plannedStartDate: day }),
    ]);
    await given(hub, ...rows);
    const counts = () =>
      hub.running.db.read(
        sql('SELECT * FROM `experiment_count` ORDER BY `visibility`, `period`, `leadMunicipalityId`, `embargoUntil`'),
      );
    const kept = await counts();
    const runner = hub.running.db.source.createQueryRunner();
    const migration = new RollUp1776000000006();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect(await counts()).toEqual(kept);
    expect(kept.length).toBeGreaterThan(200);
  });
});
