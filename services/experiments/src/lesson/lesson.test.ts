import { visibleSql } from '@courage-hub/kit/visible';
import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { ANONYMOUS } from '@courage-hub/kit/viewer';
import { Visibility } from '@courage-hub/kit/values';
import { aLesson, anExperiment, given } from '../builders';
import { subgraph } from '../subgraph';
import { BarrierCode, LessonCause, LessonKind } from './lesson';
import { lessons, tracedLesson } from './lesson.rows';

describe('the embargo of a lesson', () => {
  it.each([
    ['2026-05-31T20:59:59.999Z', '2026-05-31'],
    ['2026-05-31T21:00:00.000Z', '2026-06-01'],
    ['2026-12-31T22:00:00.000Z', '2027-01-01'],
  ])('at %s is over for the days until %s, Finnish time', (now, day) => {
    const reader = { viewer: ANONYMOUS, now };
    expect(visibleSql(lessons as never, reader).params).toContain(day);
    expect(tracedLesson('n', reader).params).toContain(day);
  });
});

describe.each(testEngines())('lessons on %s', (engine) => {
  let hub: TestSubgraph;
  const experiment = anExperiment();
  const open = aLesson({
    id: 'lesson:open',
    experimentId: experiment.id,
    costOfSlipMinor: 99,
    embargoUntil: '2020-01-01',
  });
  const insight = aLesson({ id: 'lesson:insight', experimentId: experiment.id, kind: LessonKind.INSIGHT });
  const embargoed = aLesson({
    id: 'lesson:embargoed',
    experimentId: experiment.id,
    kind: LessonKind.BARRIER,
    embargoUntil: '9999-01-01',
  });
  const nameless = aLesson({
    id: 'lesson:nameless',
    experimentId: experiment.id,
    kind: LessonKind.ENABLER,
    anonymised: true,
  });
  const partners = aLesson({
    id: 'lesson:partners',
    experimentId: experiment.id,
    kind: LessonKind.NULL_RESULT,
    visibility: Visibility.PARTNER,
  });

  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
    const cause = (lessonId: string, code: BarrierCode): [typeof LessonCause, object] => [
      LessonCause,
      { lessonId, cause: code },
    ];
    await given(
      hub,
      experiment,
      open,
      insight,
      embargoed,
      nameless,
      partners,
      cause(open.id, BarrierCode.TIME),
      cause(open.id, BarrierCode.LAW),
      cause(embargoed.id, BarrierCode.MONEY),
      cause(nameless.id, BarrierCode.PRIVACY),
      cause(partners.id, BarrierCode.DATA),
    );
  }, 120_000);
  afterAll(() => hub.close());

  it('are a list with kinds and causes', async () => {
    const answer = await hub.ask(
      '{ lessons { totalCount nodes { id experiment { id } causes costOfSlip { amount } } facets(fields: ["kind", "cause"]) { field values { value count } } } }',
    );
    expect(answer).toEqual({
      data: {
        lessons: {
          totalCount: 3,
          nodes: [
            {
              id: 'lesson:open',
              experiment: { id: experiment.id },
              causes: ['LAW', 'TIME'],
              costOfSlip: { amount: '0.99' },
            },
            { id: 'lesson:nameless', experiment: null, causes: ['PRIVACY'], costOfSlip: null },
            { id: 'lesson:insight', experiment: { id: experiment.id }, causes: [], costOfSlip: null },
          ],
          facets: [
            {
              field: 'kind',
              values: [
                { value: 'ENABLER', count: 1 },
                { value: 'INSIGHT', count: 1 },
                { value: 'SLIP_UP', count: 1 },
              ],
            },
            {
              field: 'cause',
              values: [
                { value: 'LAW', count: 1 },
                { value: 'PRIVACY', count: 1 },
                { value: 'TIME', count: 1 },
              ],
            },
          ],
        },
      },
      statements: 6,
    });
  });

  it('are found by kind and cause, short or in a filter', async () => {
    const answer = await hub.ask(
      '{ short: lessons(kind: [SLIP_UP], cause: [LAW, TIME]) { totalCount } filter: lessons(filter: {or: [{cause: [TIME]}, {kind: [INSIGHT]}]}) { totalCount } both: lessons(kind: [INSIGHT], filter: {cause: [TIME]}) { totalCount } }',
    );
    expect(answer.data).toEqual({ short: { totalCount: 1 }, filter: { totalCount: 2 }, both: { totalCount: 0 } });
  });

  it('under embargo show in no list, count, facet, edge, filter or key', async () => {
    const answer = await hub.ask(
      `query ($keys: [_Any!]!) {
        lesson(id: "lesson:embargoed") { id } lessons(kind: [BARRIER]) { totalCount nodes { id } }
        experiment(id: "${experiment.id}") { lessons(kind: BARRIER) { id } }
        experiments(filter: {hasLesson: BARRIER}) { totalCount }
        _entities(representations: $keys) { ... on Lesson { id } }
      }`,
      { keys: [{ __typename: 'Lesson', id: 'lesson:embargoed' }] },
    );
    expect(answer.data).toEqual({
      lesson: null,
      lessons: { totalCount: 0, nodes: [] },
      experiment: { lessons: [] },
      experiments: { totalCount: 0 },
      _entities: [null],
    });
  });

  it('that are anonymised cannot be traced: no edge, no list, no facet, no filter', async () => {
    const answer = await hub.ask(
      `{ lesson(id: "lesson:nameless") { anonymised experiment { id } } experiment(id: "${experiment.id}") { lessons { id } }
        experiments(filter: {hasLesson: ENABLER}) { totalCount } all: experiments { facets(fields: ["causes"]) { values { value } } } }`,
    );
    expect(answer.data).toEqual({
      lesson: { anonymised: true, experiment: null },
      experiment: { lessons: [{ id: 'lesson:open' }, { id: 'lesson:insight' }] },
      experiments: { totalCount: 0 },
      all: { facets: [{ values: [{ value: 'LAW' }, { value: 'TIME' }] }] },
    });
  });

  it('for partners count for partners alone', async () => {
    const query =
      '{ experiments(filter: {hasLesson: NULL_RESULT}) { totalCount facets(fields: ["causes"]) { values { value } } } }';
    const partner = aViewer({ audience: [Visibility.PUBLIC, Visibility.PARTNER] });
    expect((await hub.ask(query)).data).toEqual({ experiments: { totalCount: 0, facets: [{ values: [] }] } });
    expect((await hub.ask(query, {}, partner)).data).toEqual({
      experiments: { totalCount: 1, facets: [{ values: [{ value: 'DATA' }, { value: 'LAW' }, { value: 'TIME' }] }] },
    });
  });
});
