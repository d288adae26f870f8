import { schemaDrift, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { aLesson, anExperiment, aPractice, aProgramme, aProject, given } from '../builders';
import { LessonCause, LessonKind, BarrierCode } from '../lesson/lesson';
import { PracticeOrigin } from '../practice/practice';
import { subgraph } from '../subgraph';
import type { Experiment } from './experiment';
import { ExperimentArea, ExperimentProgramme, ExperimentRegion, ExperimentTheme } from './experiment-links';
import { CostEntry, ExperimentParticipant, Hypothesis, StageTransition } from './experiment-parts';
import { Continuation, ExperimentKind, ExperimentOutcome, ExperimentStatus, StopReason } from './experiment.enums';

const WATER = 'http://www.yso.fi/onto/yso/p3792';
const ROADS = 'http://www.yso.fi/onto/yso/p1234';
const UUSIMAA = 'region:maakunta-01';

describe.each(testEngines())('experiments on %s', (engine) => {
  let hub: TestSubgraph;
  const digi = aProgramme({ name: { fi: 'Digikuntakokeilu', en: 'Digital municipality experiment' } });
  const project = aProject({ title: { fi: 'Vesihanke' } });
  const whole = anExperiment({
    title: { fi: 'Äänekosken vesikokeilu' },
    searchText: 'aanekosken vesikokeilu',
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-03-01T00:00:00.000Z',
    kind: ExperimentKind.PILOT,
    status: ExperimentStatus.ENDED,
    outcome: ExperimentOutcome.CONFIRMED,
    continuation: Continuation.EMBEDDED,
    plannedStartDate: '2025-01-01',
    plannedEndDate: '2025-06-30',
    actualStartDate: '2025-02-01',
    actualEndDate: '2025-08-31',
    leadMunicipalityId: 'municipality:992',
    projectId: project.id,
    interfacesCrossed: [{ uri: ROADS, prefLabel: { fi: 'hallintoraja' } }],
    decisions: [{ at: '2025-05-05T10:00:00.000Z', decision: 'SCALE' as never, body: { fi: 'Kaupunginhallitus' } }],
    followUps: [{ monthsAfterEnd: 12, at: '2026-08-31', continuation: Continuation.EMBEDDED }],
    identifiers: [{ scheme: 'KOKEILUNPAIKKA', id: '77' }],
    sameAs: ['https://kokeilunpaikka.example/77'],
  });
  const part = anExperiment({
    title: { fi: 'Osakokeilu' },
    searchText: 'osakokeilu',
    createdAt: '2026-01-02T00:00:00.000Z',
    partOfId: whole.id,
    continuesId: whole.id,
    plannedStartDate: '2026-02-01',
    leadMunicipalityId: 'municipality:005',
  });
  const stopped = anExperiment({
    title: { fi: 'Öljykokeilu' },
    searchText: 'oljykokeilu',
    createdAt: '2026-01-03T00:00:00.000Z',
    status: ExperimentStatus.STOPPED_EARLY,
    stopReason: StopReason.NO_DEMAND,
    leadMunicipalityId: 'municipality:992',
  });
  const secret = anExperiment({ title: { fi: 'Sisäinen' }, visibility: Visibility.INTERNAL, partOfId: whole.id });

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    const slip = aLesson({ id: 'lesson:slip', experimentId: whole.id });
    const barrier = aLesson({ id: 'lesson:barrier', experimentId: stopped.id, kind: LessonKind.BARRIER });
    await given(
      hub,
      digi,
      project,
      whole,
      part,
      stopped,
      secret,
      slip,
      barrier,
      [LessonCause, { lessonId: slip.id, cause: BarrierCode.TIME }],
      [LessonCause, { lessonId: slip.id, cause: BarrierCode.MONEY }],
      [LessonCause, { lessonId: barrier.id, cause: BarrierCode.TIME }],
      [ExperimentTheme, { experimentId: whole.id, uri: WATER, notation: '3792', prefLabel: { fi: 'vesi' } }],
      [ExperimentTheme, { experimentId: part.id, uri: WATER, notation: '3792', prefLabel: { fi: 'vesi' } }],
      [ExperimentTheme, { experimentId: secret.id, uri: WATER, notation: '3792', prefLabel: { fi: 'vesi' } }],
      [ExperimentProgramme, { experimentId: whole.id, programmeId: digi.id }],
      [ExperimentRegion, { experimentId: whole.id, regionId: UUSIMAA }],
      [ExperimentArea, { experimentId: whole.id, municipalityId: 'municipality:992' }],
      [
        Hypothesis,
        { id: 'hypothesis:2', experimentId: whole.id, position: 2, statement: { fi: 'B' }, outcome: 'INCONCLUSIVE' },
      ],
      [
        Hypothesis,
        { id: 'hypothesis:1', experimentId: whole.id, position: 1, statement: { fi: 'A' }, outcome: 'CONFIRMED' },
      ],
      [
        ExperimentParticipant,
        { experimentId: whole.id, position: 1, role: 'LEAD', municipalityId: 'municipality:992' },
      ],
      [
        ExperimentParticipant,
        { experimentId: whole.id, position: 2, role: 'FUNDER', organizationId: 'organization:sitra' },
      ],
      [
        ExperimentParticipant,
        { experimentId: whole.id, position: 3, role: 'MENTOR', organizationId: 'organization:sitra' },
      ],
      [
        ExperimentParticipant,
        { experimentId: whole.id, position: 4, role: 'RESIDENT', anonymousGroup: { fi: 'asukkaat' } },
      ],
      [StageTransition, { experimentId: whole.id, position: 1, to: 'RUNNING', at: '2025-02-01T08:00:00.000Z' }],
      [
        StageTransition,
        { experimentId: whole.id, position: 2, from: 'RUNNING', to: 'ENDED', at: '2025-08-31T08:00:00.000Z' },
      ],
      [
        CostEntry,
        {
          experimentId: whole.id,
          position: 1,
          kind: 'PERSONNEL',
          hours: '37.5',
          amountMinor: 120050,
          paidByOrganizationId: 'organization:sitra',
          planned: false,
        },
      ],
      aPractice({ id: 'practice:vesi', title: { fi: 'Vesimalli' } }),
      [PracticeOrigin, { practiceId: 'practice:vesi', experimentId: whole.id }],
    );
  }, 120_000);
  afterAll(() => hub.close());

  const titles = async (filter: string, order = 'NEWEST'): Promise<unknown> => {
    const { data, errors } = await hub.ask(
      `{ experiments(filter: ${filter}, orderBy: ${order}) { nodes { title { fi } } } }`,
    );
    if (errors) return errors.map(({ message, extensions }) => [extensions?.code, message]);
    return (data!.experiments as { nodes: { title: { fi: string } }[] }).nodes.map(({ title }) => title.fi);
  };

  it('has migrations that equal the entities', async () => {
    expect(await schemaDrift(hub.running)).toEqual([]);
  });

  it('tells the whole of an experiment, one statement for each kind of neighbour', async () => {
    const answer = await hub.ask(
      `query ($slug: String!) { experiment(slug: $slug) {
        id title { fi } kind status outcome continuation stopReason planned { startDate endDate } actual { startDate endDate }
        leadMunicipality { id } areas { id } regions { id } programmes { name { en } } project { title { fi } }
        partOf { id } parts { title { fi } continues { slug } } themes { uri notation prefLabel { fi } }
        interfacesCrossed { uri prefLabel { fi } } hypotheses { id statement { fi } outcome }
        participants { role organization { id } municipality { id } anonymousGroup { fi } }
        funders: participants(role: FUNDER) { organization { id } }
        stages { from to at } decisions { at decision body { fi } decisionUri }
        followUps { monthsAfterEnd at continuation } costs { kind hours value { amount currency } paidBy { id } planned }
        lessons(kind: SLIP_UP) { id causes } practices { title { fi } }
        identifiers { scheme id } sameAs visibility provenance { sourceSystem modifiedAt demo }
      } }`,
      { slug: whole.slug },
    );
    expect(answer).toEqual({
      data: {
        experiment: {
          id: whole.id,
          title: { fi: 'Äänekosken vesikokeilu' },
          kind: 'PILOT',
          status: 'ENDED',
          outcome: 'CONFIRMED',
          continuation: 'EMBEDDED',
          stopReason: null,
          planned: { startDate: '2025-01-01', endDate: '2025-06-30' },
          actual: { startDate: '2025-02-01', endDate: '2025-08-31' },
          leadMunicipality: { id: 'municipality:992' },
          areas: [{ id: 'municipality:992' }],
          regions: [{ id: UUSIMAA }],
          programmes: [{ name: { en: 'Digital municipality experiment' } }],
          project: { title: { fi: 'Vesihanke' } },
          partOf: null,
          parts: [{ title: { fi: 'Osakokeilu' }, continues: { slug: whole.slug } }],
          themes: [{ uri: WATER, notation: '3792', prefLabel: { fi: 'vesi' } }],
          interfacesCrossed: [{ uri: ROADS, prefLabel: { fi: 'hallintoraja' } }],
          hypotheses: [
            { id: 'hypothesis:1', statement: { fi: 'A' }, outcome: 'CONFIRMED' },
            { id: 'hypothesis:2', statement: { fi: 'B' }, outcome: 'INCONCLUSIVE' },
          ],
          participants: [
            { role: 'LEAD', organization: null, municipality: { id: 'municipality:992' }, anonymousGroup: null },
            { role: 'FUNDER', organization: { id: 'organization:sitra' }, municipality: null, anonymousGroup: null },
            { role: 'MENTOR', organization: { id: 'organization:sitra' }, municipality: null, anonymousGroup: null },
            { role: 'RESIDENT', organization: null, municipality: null, anonymousGroup: { fi: 'asukkaat' } },
          ],
          funders: [{ organization: { id: 'organization:sitra' } }],
          stages: [
            { from: null, to: 'RUNNING', at: '2025-02-01T08:00:00.000Z' },
            { from: 'RUNNING', to: 'ENDED', at: '2025-08-31T08:00:00.000Z' },
          ],
          decisions: [
            { at: '2025-05-05T10:00:00.000Z', decision: 'SCALE', body: { fi: 'Kaupunginhallitus' }, decisionUri: null },
          ],
          followUps: [{ monthsAfterEnd: 12, at: '2026-08-31', continuation: 'EMBEDDED' }],
          costs: [
            {
              kind: 'PERSONNEL',
              hours: '37.5',
              value: { amount: '1200.50', currency: 'EUR' },
              paidBy: { id: 'organization:sitra' },
              planned: false,
            },
          ],
          lessons: [{ id: 'lesson:slip', causes: ['MONEY', 'TIME'] }],
          practices: [{ title: { fi: 'Vesimalli' } }],
          identifiers: [{ scheme: 'KOKEILUNPAIKKA', id: '77' }],
          sameAs: ['https://kokeilunpaikka.example/77'],
          visibility: 'PUBLIC',
          provenance: { sourceSystem: 'test', modifiedAt: '2026-03-01T00:00:00.000Z', demo: false },
        },
      },
      statements: 15,
    });
  });

  it('needs exactly one of id and slug', async () => {
    for (const args of ['', '(id: "a", slug: "b")']) {
      const { errors } = await hub.ask(`{ experiment${args} { id } }`);
      expect(errors).toMatchObject([
        { message: expect.stringMatching(/^give exactly one of id and slug/), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it('lists the newest first, or by start, or by title in the Finnish alphabet', async () => {
    expect(await titles('{}')).toEqual(['Öljykokeilu', 'Osakokeilu', 'Äänekosken vesikokeilu']);
    expect(await titles('{}', 'START')).toEqual(['Osakokeilu', 'Äänekosken vesikokeilu', 'Öljykokeilu']);
    expect(await titles('{}', 'TITLE')).toEqual(['Osakokeilu', 'Äänekosken vesikokeilu', 'Öljykokeilu']);
  });

  it.each([
    [`{ids: ["${part.id}", "${secret.id}"]}`, ['Osakokeilu']],
    ['{municipalityCodes: ["992"]}', ['Öljykokeilu', 'Äänekosken vesikokeilu']],
    [`{regionIds: ["${UUSIMAA}"]}`, ['Äänekosken vesikokeilu']],
    [`{programmeId: "${digi.id}"}`, ['Äänekosken vesikokeilu']],
    ['{kind: [PILOT]}', ['Äänekosken vesikokeilu']],
    ['{kind: PILOT}', ['Äänekosken vesikokeilu']],
    ['{status: [ENDED, STOPPED_EARLY]}', ['Öljykokeilu', 'Äänekosken vesikokeilu']],
    ['{outcome: [CONFIRMED]}', ['Äänekosken vesikokeilu']],
    ['{continuation: [EMBEDDED]}', ['Äänekosken vesikokeilu']],
    ['{stopReason: [NO_DEMAND]}', ['Öljykokeilu']],
    [`{theme: ["${WATER}", "${ROADS}"]}`, ['Osakokeilu', 'Äänekosken vesikokeilu']],
    ['{hasLesson: SLIP_UP}', ['Äänekosken vesikokeilu']],
    ['{startedFrom: "2025-02-01", startedTo: "2025-12-31"}', ['Äänekosken vesikokeilu']],
    ['{startedFrom: "2026-01-01"}', ['Osakokeilu']],
    ['{modifiedSince: "2026-03-01T02:00:00+02:00"}', ['Äänekosken vesikokeilu']],
    ['{text: "ÄÄNEkosken  vesi"}', ['Äänekosken vesikokeilu']],
    ['{or: [{kind: [PILOT]}, {stopReason: [NO_DEMAND]}], not: {status: [ENDED]}}', ['Öljykokeilu']],
    ['{not: {startedFrom: "2026-01-01"}}', ['Öljykokeilu', 'Äänekosken vesikokeilu']],
    ['{status: []}', []],
  ])('filters by %s', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  it.each([
    ['{municipalityCodes: ["5"]}', 'a municipality code must be three digits as a string, e.g. "005", but got: "5"'],
    ['{startedFrom: "2025-02-30"}', 'Date must be a calendar day YYYY-MM-DD, but got: "2025-02-30"'],
    ['{theme: ["water"]}', 'URI must be an absolute URI of at most 2000 characters, but got: "water"'],
  ])('refuses %s', async (filter, message) => {
    expect(await titles(filter)).toEqual([['BAD_USER_INPUT', expect.stringContaining(message)]]);
  });

  it('counts every facet of what the viewer may see, each in one statement', async () => {
    const fields =
      '["status","outcome","continuation","stopReason","kind","theme","causes","leadMunicipality","programme"]';
    const answer = await hub.ask(
      `{ experiments(first: 0) { totalCount facets(fields: ${fields}) { field values { value label { fi } count } } } }`,
    );
    const value = (name: string, count: number, label: string | null = null) => ({
      value: name,
      count,
      label: label && { fi: label },
    });
    expect(answer).toEqual({
      data: {
        experiments: {
          totalCount: 3,
          facets: [
            { field: 'status', values: [value('ENDED', 1), value('RUNNING', 1), value('STOPPED_EARLY', 1)] },
            { field: 'outcome', values: [value('NOT_YET_KNOWN', 2), value('CONFIRMED', 1)] },
            { field: 'continuation', values: [value('NOT_YET_KNOWN', 2), value('EMBEDDED', 1)] },
            { field: 'stopReason', values: [value('NO_DEMAND', 1)] },
            { field: 'kind', values: [value('SMALL_EXPERIMENT', 2), value('PILOT', 1)] },
            { field: 'theme', values: [value(WATER, 2, 'vesi')] },
            { field: 'causes', values: [value('TIME', 2), value('MONEY', 1)] },
            { field: 'leadMunicipality', values: [value('municipality:992', 2), value('municipality:005', 1)] },
            { field: 'programme', values: [value(digi.id, 1, 'Digikuntakokeilu')] },
          ],
        },
      },
      statements: 10,
    });
  });

  it('shows an internal experiment to nobody outside: not by id, slug, key, edge or count', async () => {
    const answer = await hub.ask(
      `query ($keys: [_Any!]!) {
        byId: experiment(id: "${secret.id}") { id } bySlug: experiment(slug: "${secret.slug}") { id }
        _entities(representations: $keys) { ... on Experiment { id } }
        experiment(id: "${whole.id}") { parts { id } }
        experiments(filter: {ids: ["${secret.id}"]}) { totalCount nodes { id } }
      }`,
      {
        keys: [
          { __typename: 'Experiment', id: secret.id },
          { __typename: 'Experiment', id: whole.id },
        ],
      },
    );
    expect(answer.data).toEqual({
      byId: null,
      bySlug: null,
      _entities: [null, { id: whole.id }],
      experiment: { parts: [{ id: part.id }] },
      experiments: { totalCount: 0, nodes: [] },
    });
  });

  describe('under another subgraph’s entities', () => {
    const ask = (typename: string, ids: string[], fields: string) =>
      hub.ask(`query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${typename} { ${fields} } } }`, {
        keys: ids.map((id) => ({ __typename: typename, id })),
      });

    it('lists those of a region and of a municipality', async () => {
      expect(await ask('Region', [UUSIMAA], 'experiments { totalCount nodes { id } }')).toEqual({
        data: { _entities: [{ experiments: { totalCount: 1, nodes: [{ id: whole.id }] } }] },
        statements: 2,
      });
      const { data } = await ask(
        'Municipality',
        ['municipality:992'],
        'experiments(filter: {status: [ENDED]}) { nodes { id } }',
      );
      expect(data).toEqual({ _entities: [{ experiments: { nodes: [{ id: whole.id }] } }] });
    });

    it('lists an organisation’s experiment once however many roles it has in it', async () => {
      const { data } = await ask(
        'Organization',
        ['organization:sitra'],
        'any: experiments { totalCount nodes { id } } mentor: experiments(role: MENTOR) { totalCount } lead: experiments(role: LEAD) { totalCount }',
      );
      expect(data).toEqual({
        _entities: [
          { any: { totalCount: 1, nodes: [{ id: whole.id }] }, mentor: { totalCount: 1 }, lead: { totalCount: 0 } },
        ],
      });
    });

    it('takes as many statements for thirty municipalities as for three', async () => {
      const ids = (count: number) =>
        Array.from({ length: count }, (_, n) => `municipality:7${String(n).padStart(2, '0')}`);
      await given(
        hub,
        ...ids(30).flatMap((leadMunicipalityId) => [
          anExperiment({ leadMunicipalityId }),
          anExperiment({ leadMunicipalityId }),
        ]),
      );
      const fields =
        'experiments(filter: {status: [RUNNING]}, first: 1) { totalCount nodes { id themes { uri } lessons { causes } programmes { id } } facets(fields: ["status", "causes"]) { values { value count } } } projects { totalCount } adoptions { totalCount } practicesOriginated { id } programmeRoles { role }';
      const three = await ask('Municipality', ids(3), fields);
      const thirty = await ask('Municipality', ids(30), fields);
      expect(three.statements).toBe(11);
      expect(thirty.statements).toBe(11);
      expect(thirty.data!._entities).toHaveLength(30);
      expect(
        new Set(
          (thirty.data!._entities as { experiments: { nodes: Experiment[]; totalCount: number } }[]).map(
            ({ experiments }) => `${experiments.nodes.length} of ${experiments.totalCount}`,
          ),
        ),
      ).toEqual(new Set(['1 of 2']));
    });
  });
});
