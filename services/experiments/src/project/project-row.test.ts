import { betterSpelt, organizationIdOf, organizationOf } from './project-organization';
import { faultsOf, projectOf, type ProjectRow } from './project-row';

const aRow = (stated: Partial<ProjectRow> = {}): ProjectRow => ({
  period: '2007-2013',
  project_code: 'S10324',
  fund: 'ESF',
  title: 'HoivaRekry',
  programme: 'Itä-Suomi',
  status: 'Keskeytynyt',
  start_date: '2008-04-01',
  end_date: '2010-12-31',
  beneficiary: 'Äänekosken kaupunki',
  beneficiary_kind: 'municipal',
  beneficiary_municipality_code: '992',
  granted_eu_state_eur: '308999',
  paid_eu_state_eur: '308999.5',
  planned_public_eur: '',
  realised_public_eur: '-744',
  ...stated,
});

describe('a row of the register', () => {
  it('is a project', () => {
    expect(faultsOf(aRow())).toEqual([]);
    expect(projectOf(aRow())).toEqual({
      id: 'project:structural-funds-2007-2013-s10324',
      title: { fi: 'HoivaRekry', original: null },
      sortKey: 'hoivarekry',
      searchText: 'hoivarekry | aanekosken kaupunki | s10324',
      purpose: 'OTHER',
      status: 'DISCONTINUED',
      leadMunicipalityId: 'municipality:992',
      leadOrganizationId: organizationIdOf('Äänekosken kaupunki'),
      startDate: '2008-04-01',
      endDate: '2010-12-31',
      fundingProgramme: 'ESF 2007-2013: Itä-Suomi',
      grantedPublicMinor: 30899900,
      paidPublicMinor: 30899950,
      plannedPublicMinor: null,
      realisedPublicMinor: -74400,
      identifiers: [{ scheme: 'FI-STRUCTURAL-FUNDS', id: 'S10324' }],
      source: { system: 'structural-funds' },
    });
  });

  it('need not name a programme or a municipality', () => {
    expect(projectOf(aRow({ programme: '', beneficiary_municipality_code: '' }))).toMatchObject({
      fundingProgramme: 'ESF 2007-2013',
      leadMunicipalityId: null,
    });
  });

  it.each<[Partial<ProjectRow>, string]>([
    [{ period: '2007' }, 'period must be two years like 2007-2013, but got: "2007"'],
    [{ project_code: 'S 1' }, 'project_code must be 1 to 32 letters and digits, but got: "S 1"'],
    [{ fund: '' }, 'fund must be 1 to 20 characters, but got: ""'],
    [{ title: '' }, 'title must be 1 to 1000 characters, but got: ""'],
    [{ programme: 'x'.repeat(101) }, `programme must be at most 100 characters, but got: "${'x'.repeat(78)}…`],
    [{ status: 'Running' }, 'status must be one of Toiminnassa, Toiminta päättynyt, Keskeytynyt, but got: "Running"'],
    [{ status: 'toString' }, 'status must be one of Toiminnassa, Toiminta päättynyt, Keskeytynyt, but got: "toString"'],
    [{ start_date: '1.4.2008' }, 'start_date must be a calendar day YYYY-MM-DD, but got: "1.4.2008"'],
    [{ end_date: '2010-02-30' }, 'end_date must be a calendar day YYYY-MM-DD, but got: "2010-02-30"'],
    [{ end_date: '2008-03-31' }, 'end_date must not be before start_date 2008-04-01, but got: "2008-03-31"'],
    [{ beneficiary: ' ' }, 'beneficiary must be a name of 1 to 200 characters, but got: " "'],
    [{ beneficiary_kind: 'private' }, 'beneficiary_kind must be public or municipal, but got: "private"'],
    [
      { beneficiary_municipality_code: '5' },
      'beneficiary_municipality_code must be three digits or empty, but got: "5"',
    ],
    [
      { paid_eu_state_eur: '1,5' },
      'paid_eu_state_eur must be euros with at most two decimals, or empty, but got: "1,5"',
    ],
    [
      { planned_public_eur: '1.005' },
      'planned_public_eur must be euros with at most two decimals, or empty, but got: "1.005"',
    ],
    [
      { realised_public_eur: '1e9' },
      'realised_public_eur must be euros with at most two decimals, or empty, but got: "1e9"',
    ],
  ])('is refused with %j', (stated, fault) => {
    expect(faultsOf(aRow(stated))).toEqual([fault]);
  });

  it('tells all its faults at once', () => {
    expect(faultsOf(aRow({ fund: '', title: '' }))).toHaveLength(2);
  });
});

describe('a lead organisation', () => {
  it('has an id of its name, whatever the case, accents and spaces', () => {
    expect(organizationIdOf('JOENSUUN  YLIOPISTO')).toBe(organizationIdOf('Joensuun yliopisto'));
    expect(organizationIdOf('Joensuun yliopisto')).not.toBe(organizationIdOf('Kuopion yliopisto'));
    expect(organizationIdOf('Joensuun yliopisto')).toMatch(
      /^organization:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it.each([
    ['Äänekosken kaupunki', '992', 'MUNICIPALITY'],
    ['Espoon seudun koulutuskuntayhtymä Omnia', '', 'JOINT_MUNICIPAL_AUTHORITY'],
    ['Helsingin seurakuntayhtymä', '', 'OTHER'],
    ['Itä-Suomen yliopisto / Filosofinen tiedekunta', '', 'UNIVERSITY'],
    ['Jyväskylän ammattikorkeakoulu Oy', '', 'UNIVERSITY'],
    ['Hämeen kesäyliopisto', '', 'OTHER'],
  ])('%s with municipality "%s" is %s', (beneficiary, code, kind) => {
    expect(organizationOf(aRow({ beneficiary, beneficiary_municipality_code: code }))).toMatchObject({
      kind,
      homeMunicipalityCode: code || null,
    });
  });

  it('is spelt without capitals where some row spells it so', () => {
    const loud = organizationOf(aRow({ beneficiary: 'SALLAN KUNTA' }));
    const plain = organizationOf(aRow({ beneficiary: 'Sallan kunta' }));
    expect([betterSpelt(undefined, loud), betterSpelt(loud, plain), betterSpelt(plain, loud)]).toEqual([
      loud,
      plain,
      plain,
    ]);
  });
});
