import { sql } from '@courage-hub/kit/sql';
import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { anExperiment, aProgramme, given } from '../builders';
import { leadRows } from '../participant/lead';
import type { Programme } from '../programme/programme';
import { subgraph } from '../subgraph';
import { Joint1776000000011 } from './joint';
import { LegalBasis1776000000012 } from './legal-basis';

describe.each(testEngines())('what was written before a migration, on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
  }, 120_000);
  afterEach(() => hub.close());

  const runner = () => hub.running.db.source.createQueryRunner();

  it('a municipality that led takes part, once', async () => {
    const [led, known] = [
      anExperiment({ leadMunicipalityId: 'municipality:016' }),
      anExperiment({ leadMunicipalityId: 'municipality:018' }),
    ];
    await given(hub, led, known, anExperiment(), ...leadRows(known));
    const [down, up] = [runner(), runner()];
    await new Joint1776000000011().down(down);
    await new Joint1776000000011().up(up);
    await Promise.all([down.release(), up.release()]);
    const rows = await hub.running.db.read(
      sql(
        'SELECT `experimentId`, `position`, `role`, `organizationId`, `municipalityId`, `consent` FROM `experiment_participant` ORDER BY `municipalityId`',
      ),
    );
    const lead = { position: 1, role: 'LEAD', consent: null };
    expect(rows.map((row) => ({ ...row, position: Number(row.position) }))).toEqual([
      {
        ...{ ...lead, experimentId: led.id, municipalityId: 'municipality:016' },
        organizationId: 'organization:municipality-016',
      },
      {
        ...{ ...lead, experimentId: known.id, municipalityId: 'municipality:018' },
        organizationId: 'organization:municipality-018',
      },
    ]);
  });

  it('a law of a programme says what it is, and goes back as it came', async () => {
    const act = { title: { fi: 'Laki' }, validity: null, derogatesFrom: null };
    const leave = { ...act, derogatesFrom: 'https://finlex.example/1' };
    const before = [act, leave] as unknown as Programme['legalBasis'];
    const programme = aProgramme({ legalBasis: before });
    await given(hub, programme, aProgramme());
    const laws = async () => {
      const statement = sql('SELECT `legalBasis` FROM `programme` WHERE `id` = ?', programme.id);
      return JSON.parse((await hub.running.db.read(statement))[0]!.legalBasis as string) as unknown;
    };
    const [emptied, up, down] = [runner(), runner(), runner()];
    await emptied.dropTable('experiment_legal_basis');
    await new LegalBasis1776000000012().up(up);
    expect(await laws()).toEqual([
      { ...act, kind: 'LEGAL_BASIS', status: 'IN_FORCE' },
      { ...leave, kind: 'DEROGATION', status: 'IN_FORCE' },
    ]);
    await new LegalBasis1776000000012().down(down);
    expect(await laws()).toEqual(before);
    await Promise.all([emptied.release(), up.release(), down.release()]);
  });
});
