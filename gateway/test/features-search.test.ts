import { aViewer, testEngines } from '@courage-hub/kit/testing';
import { sql } from '@courage-hub/kit/sql';
import { testGraph, type TestGraph } from './graph';

const SEARCH = `query ($text: String!, $types: [SearchableType!]) { search(text: $text, types: $types, first: 1) { totalCount
  edges { cursor node { __typename ... on Node { id } ... on Experiment { title { fi sv } leadMunicipality { name { fi } } } }
    highlights { field language text spans { start end } } }
  facets(fields: ["type", "status"]) { field values { value count } } } }`;

const PARTNER = aViewer({
  kind: 'KEY',
  id: 'key:1',
  audience: ['PUBLIC', 'PARTNER'] as never,
  scopes: ['read:public', 'read:partner'],
});

describe.each(testEngines())('search through the gateway on %s', (engine) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph({ engine });
  }, 120_000);
  afterAll(() => graph.close());

  it('C1: experiments are found by an inflected word, ranked, counted and highlighted, with their municipality', async () => {
    const { status, body } = await graph.post(SEARCH, { text: 'kielimentoreille Espoossa', types: ['EXPERIMENT'] });

    expect({ status, body }).toEqual({
      status: 200,
      body: {
        data: {
          search: {
            totalCount: 1,
            edges: [
              {
                cursor: expect.any(String),
                node: {
                  __typename: 'Experiment',
                  id: 'experiment:018f4a2e-7c00-7e2e-8982-16d8256f6493',
                  title: { fi: 'Kielimentori työpaikalla: Espoo', sv: 'Språkmentor på arbetsplatsen: Esbo' },
                  leadMunicipality: { name: { fi: 'Espoo' } },
                },
                highlights: [
                  {
                    field: 'title',
                    language: 'fi',
                    text: 'Kielimentori työpaikalla: Espoo',
                    spans: [
                      { start: 0, end: 12 },
                      { start: 26, end: 31 },
                    ],
                  },
                ],
              },
            ],
            facets: [
              { field: 'type', values: [{ value: 'Experiment', count: 1 }] },
              { field: 'status', values: [{ value: 'ENDED', count: 1 }] },
            ],
          },
        },
      },
    });
  });

  it('C1: what partners alone may see is found, counted and guessed at for partners alone', async () => {
    const { db } = graph.services.experiments;
    const [row] = await db.read(
      sql("SELECT COUNT(*) AS `n` FROM `lesson` WHERE `what` LIKE '%Avaimet j%' AND `visibility` = 'PUBLIC'"),
    );
    expect(Number(row!.n)).toBe(0);
    const counts = async (viewer: typeof PARTNER, text: string) => {
      const { body } = await graph.postAs(viewer, SEARCH, { text, types: ['LESSON', 'EXPERIMENT'] });
      expect(body.errors).toBeUndefined();
      const { totalCount, facets } = body.data.search;
      return [totalCount, facets[0].values];
    };
    for (const text of ['avaimet', 'avaime', 'avimet']) {
      expect([text, await counts(aViewer(), text)]).toEqual([text, [0, []]]);
      expect([text, await counts(PARTNER, text)]).toEqual([text, [2, [{ value: 'Lesson', count: 2 }]]]);
    }
  });

  it('C1: challenges, ideas, needs, offers and diary entries are found too, by those who see them', async () => {
    const author = aViewer({
      ...{ kind: 'PERSON' as const, id: 'account:author' },
      grants: [{ role: 'ADMINISTRATOR', scope: null }],
    });
    const stranger = aViewer({ kind: 'PERSON', id: 'account:stranger' });
    const word = 'sinivuokko';
    const text = { fi: `${word}jen laskenta` };
    const themes = [{ uri: 'http://www.yso.fi/onto/yso/p1' }];
    const written = async (
      mutation: string,
      input: object,
      record: string,
    ): Promise<{ id: string; version?: number }> => {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
      const query = `mutation($input: ${type}) { ${mutation}(input: $input) { ${record} { id } } }`;
      const { body } = await graph.postAs(author, query, { input });
      expect(body.errors).toBeUndefined();
      return body.data[mutation][record];
    };
    const { id: experimentId } = await written('proposeExperiment', { title: { fi: 'Muu' } }, 'experiment');
    const dates = { opensAt: '2026-06-01T00:00:00Z', closesAt: '2026-07-01T00:00:00Z' };
    const programmeId = 'programme:uskalla-kokeilla';
    await written('createChallenge', { programmeId, title: text, budget: '1', ...dates }, 'challenge');
    await written('proposeIdea', { municipality: '091', title: text }, 'idea');
    await written('recordNeed', { experimentId, kind: 'DATA', text }, 'need');
    await written('makeOffer', { kind: 'DATA', text, themes }, 'offer');
    const entry = await written('writeDiaryEntry', { experimentId, text }, 'entry');

    const types = async (viewer: typeof author) => {
      const { body } = await graph.postAs(viewer, SEARCH, { text: word });
      return body.data.search.facets[0].values.map(({ value }: { value: string }) => value).sort();
    };
    expect(await types(author)).toEqual(['Challenge', 'DiaryEntry', 'Idea', 'Need', 'Offer']);
    expect(await types(stranger)).toEqual([]);
    await graph.postAs(
      author,
      'mutation($input: RemoveFromDiaryInput!) { removeFromDiary(input: $input) { clientMutationId } }',
      {
        input: { id: entry.id, reason: 'x' },
      },
    );
    expect(await types(author)).toEqual(['Challenge', 'Idea', 'Need', 'Offer']);
    const experiment = { id: experimentId, visibility: 'PUBLIC', version: 1 };
    await graph.postAs(
      author,
      'mutation($input: SetVisibilityInput!) { setVisibility(input: $input) { clientMutationId } }',
      {
        input: experiment,
      },
    );
    expect(await types(stranger)).toEqual(['Need']);
  });

  it('C1: a text without a word is refused with its code', async () => {
    const { body } = await graph.post('{ search(text: "?!") { totalCount } }');
    expect(body).toEqual({
      data: { search: null },
      errors: [
        expect.objectContaining({
          message: 'text must have 1..10 words, but got: "?!"',
          extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
        }),
      ],
    });
  });
});
