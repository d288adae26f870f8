import { encodeCursor } from '@courage-hub/kit/cursor';
import type { Viewer } from '@courage-hub/kit/viewer';
import { SERVICES } from '@courage-hub/gateway/settings';
import { testGraph, type TestGraph } from '../graph';
import { AUTHOR, type Draft, draftIn, EDITOR, ID, LEAD, NEVER, OTHERS, SLUG, THEME, TITLE } from './draft';
import { NOUNS } from './nouns';

let graph: TestGraph;
let draft: Draft;
beforeAll(async () => {
  graph = await testGraph();
  draft = await draftIn(graph);
}, 60_000);
afterAll(() => graph.close());

/** An answer, and how many SELECT statements it took altogether. */
async function measured(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
  let statements = 0;
  for (const name of SERVICES) graph.services[name].db.onRead = () => statements++;
  const { body } = await graph.postAs(viewer, query, variables);
  return { body, statements };
}

describe("56, 57: another person's draft", () => {
  const PAGE = '{ totalCount nodes { id title { fi } } pageInfo { hasNextPage hasPreviousPage endCursor } }';
  const START = () => draft.record.actualStartDate ?? draft.record.plannedStartDate ?? '';
  const at = (order: string, value: string): string => encodeCursor({ order, value, id: ID });
  /** Each with whether an answer for somebody who may see the draft shows it. */
  const QUESTIONS: [string, () => string, boolean][] = [
    ['its id', () => `{ experiment(id: "${ID}") { id status } }`, true],
    ['its slug', () => `{ experiment(slug: "${SLUG}") { id status } }`, true],
    ['node', () => `{ node(id: "${ID}") { id } }`, true],
    ['nodes', () => `{ nodes(ids: ["${ID}", "${LEAD}"]) { id } }`, true],
    ['the filter of ids', () => `{ experiments(filter: { ids: ["${ID}"] }) ${PAGE} }`, true],
    ['the filter of others', () => `{ experiments(filter: { not: { ids: ["x"] }, ids: ["${ID}"] }) ${PAGE} }`, true],
    ['its words', () => `{ experiments(filter: { text: "salainen luonnos" }) ${PAGE} }`, true],
    ['its theme', () => `{ experiments(filter: { theme: ["${THEME}"] }) ${PAGE} }`, true],
    ['the order of titles', () => `{ experiments(last: 5, orderBy: TITLE) ${PAGE} }`, true],
    ['the order of starts', () => `{ experiments(first: 100, orderBy: START) ${PAGE} }`, true],
    [
      'a cursor after it',
      () => `{ experiments(first: 5, orderBy: TITLE, after: "${at('TITLE', 'zzz')}") ${PAGE} }`,
      true,
    ],
    [
      'a cursor at it, by title',
      () => `{ experiments(last: 5, orderBy: TITLE, before: "${at('TITLE', draft.record.sortKey)}") ${PAGE} }`,
      false,
    ],
    [
      'a cursor at it, by start',
      () => `{ experiments(first: 5, orderBy: START, after: "${at('START', START())}") ${PAGE} }`,
      false,
    ],
    [
      'facets',
      () =>
        `{ experiments(first: 1, filter: { municipalityCodes: ["091"] }) { facets(fields: ${JSON.stringify(NOUNS.Experiment!.facets)}) { field values { value label { fi } count } } } }`,
      false,
    ],
    [
      'its programme',
      () => `{ programme(id: "programme:uskalla-kokeilla") { experiments(last: 5, orderBy: TITLE) ${PAGE} } }`,
      true,
    ],
    [
      'its municipality',
      () => `{ municipality(code: "091") { experiments(last: 5, orderBy: TITLE) ${PAGE} practicesOriginated { id } } }`,
      true,
    ],
    ['its region', () => `{ region(id: "${draft.regionId}") { experiments(last: 5, orderBy: TITLE) ${PAGE} } }`, true],
    ['its practice', () => `{ practice(id: "${draft.practiceId}") { origins { id status } } }`, true],
    ['its lesson', () => `{ lesson(id: "${draft.lessonId}") { id experiment { id status } } }`, true],
    ['its project', () => `{ project(id: "${draft.record.projectId}") { experiments { id } } }`, true],
    ['what it is part of', () => `{ experiment(id: "${draft.record.partOfId}") { parts { id } } }`, true],
    ['evaluations of it', () => `{ evaluations(filter: { subjectIds: ["${ID}"] }) { totalCount } }`, false],
    ['stories of it', () => `{ stories(filter: { experimentIds: ["${ID}"] }) { totalCount } }`, false],
    [
      'processes about it',
      () => `{ contractingProcesses(filter: { experimentIds: ["${ID}"] }) { totalCount } }`,
      false,
    ],
  ];

  describe.each(OTHERS)('56, 57: for %s', (_who, viewer) => {
    afterEach(() => draft.take());

    it.each(QUESTIONS)(
      '57: %s answers byte for byte what it did before, in as many statements',
      async (_way, query) => {
        const before = await measured(viewer, query());
        expect(before.body.errors).toBeUndefined();
        await draft.put();
        const after = await measured(viewer, query());
        expect(JSON.stringify(after.body)).toBe(JSON.stringify(before.body));
        expect(after.statements).toBe(before.statements);
      },
    );
  });

  describe.each([
    ['its author', AUTHOR],
    ['the editor of its municipality', EDITOR],
  ])('57: for %s', (_who, viewer) => {
    beforeAll(() => draft.put());
    afterAll(() => draft.take());

    it.each(QUESTIONS.filter(([, , shows]) => shows))('57: %s shows it', async (_way, query) => {
      const { body } = await measured(viewer, query());
      expect(body.errors).toBeUndefined();
      expect(JSON.stringify(body.data)).toContain(`"${ID}"`);
    });
  });

  describe.each(OTHERS)('56: a mutation of it by %s', (_who, viewer) => {
    beforeAll(() => draft.put());
    afterAll(() => draft.take());

    it.each<[string, (id: string) => Record<string, unknown>]>([
      ['editExperiment', (id) => ({ id, version: 1, title: TITLE })],
      ['transitionExperiment', (id) => ({ id, version: 1, to: 'PROPOSED' })],
      ['recordHypothesis', (experimentId) => ({ experimentId, version: 1, statement: TITLE })],
      ['recordLesson', (experimentId) => ({ experimentId, kind: 'SLIP_UP', what: TITLE })],
      ['publishPractice', (id) => ({ originIds: [id], title: TITLE })],
      ['setVisibility', (id) => ({ id, version: 1, visibility: 'PUBLIC' })],
      ['deleteRecord', (id) => ({ id, reason: 'mine' })],
      ['restoreRecord', (id) => ({ id })],
    ])('56: %s is refused as for an id that never was, in as many statements', async (mutation, input) => {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
      const document = `mutation($input: ${type}!) { ${mutation}(input: $input) { clientMutationId } }`;
      const real = await measured(viewer, document, { input: input(ID) });
      const never = await measured(viewer, document, { input: input(NEVER) });
      expect(real.body.errors?.[0].extensions.code).toBe(viewer.kind === 'PERSON' ? 'NOT_FOUND' : 'UNAUTHENTICATED');
      expect(JSON.stringify(real.body).replaceAll(ID, NEVER)).toBe(JSON.stringify(never.body));
      expect(real.statements).toBe(never.statements);
    });
  });
});
