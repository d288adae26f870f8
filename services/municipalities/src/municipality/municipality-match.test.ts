import { testEngines, type TestSubgraph, testSubgraph } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';

const MATCH = `query($text: String!, $at: Date) { municipalityMatches(text: $text, at: $at) {
  by whole bearer { code status } municipality { code name { fi } } reason { fi sv en } changes { kind effectiveDate } } }`;

interface Match {
  by: string;
  bearer: { code: string };
  municipality: { code: string } | null;
}

describe.each(testEngines())('what a code or a name means on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'reference');
  }, 120_000);
  afterAll(() => hub.close());

  const matches = async (text: string, at?: string): Promise<string[]> => {
    const { data } = await hub.ask(MATCH, { text, at });
    const found = (data as { municipalityMatches: Match[] }).municipalityMatches;
    return found.map(({ by, bearer, municipality }) => `${by} ${bearer.code}>${municipality?.code ?? '?'}`);
  };

  it('is told with the reason: Pertunmaa is Mäntyharju today', async () => {
    expect(await hub.ask(MATCH, { text: 'Pertunmaa' })).toEqual({
      data: {
        municipalityMatches: [
          {
            by: 'NAME',
            whole: true,
            bearer: { code: '588', status: 'MERGED' },
            municipality: { code: '507', name: { fi: 'Mäntyharju' } },
            reason: {
              fi: 'Pertunmaa liittyi kuntaan Mäntyharju 1.1.2025',
              sv: 'Pertunmaa gick upp i Mäntyharju 1.1.2025',
              en: 'Pertunmaa became part of Mäntyharju on 2025-01-01',
            },
            changes: [{ kind: 'MERGER', effectiveDate: '2025-01-01' }],
          },
        ],
      },
      statements: 4,
    });
  });

  it.each([
    ['Pertunmaa', '2024-12-31', ['NAME 588>588']],
    ['Pertunmaa', '2025-01-01', ['NAME 588>507']],
    ['588', undefined, ['CODE 588>507']],
    ['mantyharju', '2014-01-01', ['NAME 507>507']],
    ['Lavia', undefined, ['NAME 413>609']],
    ['  JUANKOSKI ', '2016-12-31', ['NAME 174>174']],
    ['Vasa', undefined, ['NAME 905>905']],
    ['Parainen', undefined, ['NAME 445>445', 'NAME 573>?']],
    ['Tammisaari', undefined, ['NAME 835>?']],
    ['Gustav Adolfs', undefined, ['NAME 081>081']],
    ['Nowhere', undefined, []],
    ['Helsink', undefined, []],
    ['%', undefined, []],
    ['5', undefined, []],
  ])('"%s" on %s is %j', async (text, at, expected) => {
    expect(await matches(text, at)).toEqual(expected);
  });

  it('refuses more than a name', async () => {
    const { errors } = await hub.ask(MATCH, { text: 'x'.repeat(121) });
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^text must be at most 120 characters, but got: "x/),
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
  });
});
