import { sql } from '@courage-hub/kit/sql';
import { testEngines, TEST_NOW, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';
import { takeOrganizations } from './take-organizations';

const UNIVERSITY = {
  id: 'organization:oulu-u',
  name: 'Oulun yliopisto',
  kind: 'UNIVERSITY',
  homeMunicipalityCode: '564',
};
const COUNCIL = { id: 'organization:council', name: { fi: 'Liitto', sv: 'Förbund' }, kind: 'REGIONAL_COUNCIL' };
const KNOWN = { id: 'organization:kuntaliitto', name: 'Another name', kind: 'ASSOCIATION', homeMunicipalityCode: null };

describe.each(testEngines())('taking organisations in on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterEach(() => forget(UNIVERSITY.id, COUNCIL.id));
  afterAll(() => hub.close());

  const forget = (...ids: string[]) =>
    hub.running.db.write((writer) => writer.run(sql('DELETE FROM `organization` WHERE `id` IN (?)', ids)));
  const take = (rows: Record<string, unknown>[], dryRun = false) =>
    takeOrganizations(hub.running.db, rows, { dryRun, now: TEST_NOW });
  const taken = async () =>
    (
      await hub.ask(`{ organizations(filter: {modifiedSince: "${TEST_NOW}"}) {
        nodes { id name { fi sv } kind scale homeMunicipality { code } provenance { sourceSystem licence modifiedAt } } } }`)
    ).data;
  const outbox = () =>
    hub.running.db.read(
      sql('SELECT `type`, `objectId`, `kind`, `at` FROM `outbox` WHERE `objectId` IN (?)', [
        UNIVERSITY.id,
        COUNCIL.id,
        KNOWN.id,
      ]),
    );

  it('inserts the missing ones with their source, and tells the outbox', async () => {
    const before = await outbox();
    expect(await take([UNIVERSITY, COUNCIL, KNOWN, UNIVERSITY])).toEqual({ inserted: 2, unchanged: 1 });
    const provenance = {
      sourceSystem: 'structural-funds',
      licence: null,
      modifiedAt: TEST_NOW,
    };
    expect(await taken()).toEqual({
      organizations: {
        nodes: [
          {
            id: 'organization:council',
            name: { fi: 'Liitto', sv: 'Förbund' },
            kind: 'REGIONAL_COUNCIL',
            scale: 'UNKNOWN',
            homeMunicipality: null,
            provenance,
          },
          {
            id: 'organization:oulu-u',
            name: { fi: 'Oulun yliopisto', sv: null },
            kind: 'UNIVERSITY',
            scale: 'UNKNOWN',
            homeMunicipality: { code: '564' },
            provenance,
          },
        ],
      },
    });
    const created = [UNIVERSITY, COUNCIL].map(({ id }) => ({
      type: 'Organization',
      objectId: id,
      kind: 'Create',
      at: TEST_NOW,
    }));
    expect((await outbox()).slice(before.length).map((row) => ({ ...row }))).toEqual(created);
  });

  it('changes nothing the second time', async () => {
    await take([UNIVERSITY]);
    const before = await outbox();
    expect(await take([{ ...UNIVERSITY, name: 'Renamed' }])).toEqual({ inserted: 0, unchanged: 1 });
    expect(await outbox()).toEqual(before);
  });

  it('only counts in a dry run', async () => {
    expect(await take([UNIVERSITY, KNOWN], true)).toEqual({ inserted: 1, unchanged: 1 });
    expect(await taken()).toEqual({ organizations: { nodes: [] } });
  });

  it.each([
    [{ homeMunicipalityCode: '999' }, 'homeMunicipalityCode must be the code of a municipality, but got: "999"'],
    [{ homeMunicipalityCode: 5 }, 'a municipality code must be three digits as a string, e.g. "005", but got: 5'],
    [{ kind: 'CLUB' }, /^kind of organization:oulu-u must be one of MUNICIPALITY, .*, but got: "CLUB"$/],
    [{ id: 'oulu-u' }, 'id must be organization:<local>, at most 96 characters, but got: "oulu-u"'],
    [{ name: '' }, 'name of organization:oulu-u must be a text or a localized text, but got: ""'],
  ])('refuses the whole batch for %j', async (fault, message) => {
    await expect(take([COUNCIL, { ...UNIVERSITY, ...fault }])).rejects.toThrow(message);
    expect(await taken()).toEqual({ organizations: { nodes: [] } });
  });
});
