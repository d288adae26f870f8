import { createHash } from 'node:crypto';
import { ExperimentStatus as S } from '../experiment/experiment.enums';
import { changesBetween, frozen, hasStarted, isOver, type Promised } from './frozen';

const promised = (stated: Partial<Promised> = {}): Promised => ({
  id: 'registration:1',
  experimentId: 'experiment:1',
  version: 1,
  registeredAt: '2026-01-01T00:00:00.000Z',
  beforeStart: true,
  hypothesis: { fi: 'Jos', sv: null, original: 'fi' },
  wouldChangeMind: { fi: 'Ei' },
  outcomeMeasures: { en: 'Count' },
  methodAndSample: { fi: '30' },
  stoppingRule: { fi: 'Heti' },
  reason: null,
  ...stated,
});

const DOCUMENT =
  '{"beforeStart":true,"experimentId":"experiment:1","hypothesis":{"fi":"Jos","original":"fi"},"methodAndSample":{"fi":"30"},' +
  '"outcomeMeasures":{"en":"Count"},"registeredAt":"2026-01-01T00:00:00.000Z","stoppingRule":{"fi":"Heti"},"version":1,' +
  '"wouldChangeMind":{"fi":"Ei"}}';

it('is frozen as one text and the SHA-256 of that, the same whatever the order of its fields', () => {
  const sha256 = createHash('sha256').update(DOCUMENT).digest('hex');
  const { id, ...rest } = promised();
  const backwards = Object.fromEntries(Object.entries(rest).reverse()) as Omit<Promised, 'id'>;
  expect(frozen(promised())).toEqual({ ...promised(), document: DOCUMENT, sha256 });
  expect(frozen({ ...backwards, id })).toEqual({ ...promised(), document: DOCUMENT, sha256 });
});

it.each([
  ['a promise', { stoppingRule: { fi: 'heti' } }],
  ['the version', { version: 2 }],
  ['the time', { registeredAt: '2026-01-01T00:00:00.001Z' }],
  ['whether it had begun', { beforeStart: false }],
  ['the reason', { reason: { fi: 'Siksi' } }],
])('has another hash once %s is another', (_what, stated) => {
  expect(frozen(promised(stated)).sha256).not.toBe(frozen(promised()).sha256);
});

it('tells the promises that changed, not the languages that nobody wrote', () => {
  const before = frozen(promised());
  const hypothesis = { fi: 'Jos', sv: 'Om' };
  expect(changesBetween(undefined, before)).toEqual([]);
  expect(changesBetween(before, frozen(promised({ wouldChangeMind: { fi: 'Ei', en: null } })))).toEqual([]);
  expect(changesBetween(before, frozen(promised({ hypothesis, methodAndSample: { fi: '18' } })))).toEqual([
    { field: 'hypothesis', before: before.hypothesis, after: hypothesis },
    { field: 'methodAndSample', before: { fi: '30' }, after: { fi: '18' } },
  ]);
});

it.each([
  [S.IDEA, null, false, false],
  [S.READY, '2026-05-05', false, false],
  [S.READY, '2026-05-04', true, false],
  [S.RUNNING, null, true, false],
  [S.PAUSED, '2026-05-04', true, false],
  [S.ENDED, '2026-01-01', true, true],
  [S.STOPPED_EARLY, null, true, true],
  [S.WITHDRAWN, null, false, true],
])('%s with the first day %s on 4 May 2026: begun %s, over %s', (status, actualStartDate, begun, over) => {
  const progress = { status, actualStartDate };
  expect([hasStarted(progress, '2026-05-04'), isOver(progress)]).toEqual([begun, over]);
});
