import { adoptedPractices } from './answers/adopted-practices';
import { boughtInRegion } from './answers/bought-in-region';
import { paidForThemselves } from './answers/paid-for-themselves';
import { whoTriedIt } from './answers/who-tried-it';
import { workshopYield } from './answers/workshop-yield';
import { type Reply, type Statements, testGraph, type TestGraph } from './graph';
import { type QuestionNumber, QUESTIONS, readQuestion } from './questions';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;

/** What each subgraph reads for a question, however much data there is. */
const STATEMENTS: Record<QuestionNumber, Statements> = {
  '01': { municipalities: 3, experiments: 2, procurements: 4, networking: 2 },
  '02': { municipalities: 2, experiments: 5, procurements: 3, networking: 3 },
  '03': { municipalities: 5, experiments: 4, procurements: 3, networking: 1 },
  '06': { municipalities: 2, experiments: 4, procurements: 3, networking: 1 },
  '07': { municipalities: 2, experiments: 4, procurements: 1, networking: 5 },
};

const ask = (graph: TestGraph, number: QuestionNumber): Promise<Reply & { statements: Statements }> => {
  const { query, variables } = readQuestion(number);
  return graph.counted(query, variables);
};

describe('the questions of the users, each one request over all four subgraphs', () => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await testGraph();
  }, 60_000);
  afterAll(() => graph.close());

  const answerTo = async (number: QuestionNumber): Promise<Json> => {
    const { status, body } = await ask(graph, number);
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    return body.data;
  };

  it('1: tells what was bought for the running experiments of a region, and who is the ambassador there', async () => {
    const answer = await answerTo('01');

    expect(answer).toEqual(boughtInRegion('region:maakunta-06'));
    const { ambassadors, experiments } = answer.region;
    const bought = experiments.nodes.flatMap((node: Json) => node.procurements);
    const innovative = bought.filter((process: Json) => process.innovationType !== 'NOT_INNOVATIVE');
    expect({
      ambassadors: ambassadors.map((one: Json) => one.person.displayName),
      experiments: experiments.totalCount,
      innovative: innovative.length,
      prices: innovative.flatMap((process: Json) => process.contracts.map((one: Json) => one.value?.amount ?? null)),
      suppliers: bought.flatMap((process: Json) => process.awards.flatMap((award: Json) => award.suppliers)).length,
    }).toEqual({
      ambassadors: ['Exempel Inventedson'],
      experiments: 4,
      innovative: 4,
      prices: ['681900.00', null, '38400.00', '584900.00'],
      suppliers: 6,
    });
  });

  it('2: tells who tried it before, what came of it, on what evidence, what slipped, and whom to call', async () => {
    const answer = await answerTo('02');

    expect(answer).toEqual(whoTriedIt(['https://courage-hub.example/theme/learning']));
    const { nodes, facets } = answer.experiments;
    const withSome = (list: string): number => nodes.filter((node: Json) => node[list].length > 0).length;
    expect({
      experiments: nodes.length,
      slippedUp: withSome('lessons'),
      evaluated: withSome('evaluations'),
      mentored: withSome('ambassadors'),
      unfinished: withSome('stories'),
      stoppedEarly: nodes.filter((node: Json) => node.stopReason).length,
      facets: facets.map(({ field, values }: Json) => [field, values.length]),
    }).toEqual({
      experiments: 20,
      slippedUp: 0,
      evaluated: 0,
      mentored: 0,
      unfinished: 0,
      stoppedEarly: 0,
      facets: [
        ['outcome', 5],
        ['causes', 7],
      ],
    });
  });

  it('3: tells who took good practices up and gave them up, the evidence at home and there, and their peers', async () => {
    const answer = await answerTo('03');

    expect(answer).toEqual(adoptedPractices());
    const practices = answer.practices.nodes;
    const adoptions = practices.flatMap((practice: Json) => practice.adoptions);
    const count = (rows: Json[], which: (row: Json) => unknown): number => rows.filter(which).length;
    expect({
      practices: practices.length,
      evaluated: count(practices, (practice) => practice.bestEvidence),
      originsWithEvidence: count(
        practices.flatMap((practice: Json) => practice.origins),
        (origin) => origin.bestEvidence,
      ),
      discussed: count(practices, (practice) => practice.threads.length),
      adoptions: adoptions.length,
      adapted: count(adoptions, ({ mode }) => mode === 'ADAPTED'),
      abandoned: count(adoptions, ({ status }) => status === 'ABANDONED'),
      withReason: count(adoptions, ({ status, whyAbandoned }) => status === 'ABANDONED' && whyAbandoned.fi),
      withLocalEvidence: count(adoptions, ({ localExperiment }) => localExperiment?.bestEvidence),
      withPeers: count(adoptions, ({ adopter }) => adopter.peers.length),
    }).toEqual({});
  });

  it('6: tells what paid for itself, for whom, on what evidence, and who else has taken it up', async () => {
    const answer = await answerTo('06');

    expect(answer).toEqual(paidForThemselves());
    const { nodes } = answer.evaluations;
    const paid = nodes.filter(
      ({ subject, efficiency }: Json) =>
        subject.__typename === 'Experiment' && Number(efficiency?.benefitCostRatio ?? 0) > 1,
    );
    const takenUp = paid.filter(({ subject }: Json) =>
      subject.practices
        .flatMap((practice: Json) => practice.adoptions)
        .some(({ adopter }: Json) => adopter.code !== subject.leadMunicipality.code),
    );
    expect({
      evaluations: nodes.length,
      subjects: [...new Set(nodes.map(({ subject }: Json) => subject.__typename))].sort(),
      refused: nodes.filter(({ efficiency }: Json) => efficiency && efficiency.benefitCostRatio === null).length,
      paid: paid.map(({ subject, efficiency }: Json) => [subject.title.fi, efficiency.benefitCostRatio]),
      takenUp: takenUp.map(({ subject }: Json) => subject.title.fi),
    }).toEqual({});
  });

  it('7: tells what each story workshop yielded in stories, lessons, practices and evidence', async () => {
    const answer = await answerTo('07');

    expect(answer).toEqual(workshopYield());
    const workshops = answer.events.nodes;
    const stories = workshops.flatMap((workshop: Json) => workshop.stories);
    const lessons = stories.flatMap((story: Json) => story.lessons);
    const practices = stories.flatMap((story: Json) => story.practices);
    expect({
      workshops: workshops.length,
      held: workshops.filter(({ attended }: Json) => attended !== null).length,
      stories: stories.length,
      lessons: lessons.length,
      withEvidence: lessons.filter(({ experiment }: Json) => experiment?.bestEvidence).length,
      practices: practices.length,
      inUse: practices.filter(({ adoptions }: Json) => adoptions.some(({ status }: Json) => status === 'IN_USE'))
        .length,
    }).toEqual({});
  });
});

describe.each([1, 10])('the statements that a question takes, on %i times the demo world', (scale) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await testGraph({ scale });
  }, 120_000);
  afterAll(() => graph.close());

  it.each(QUESTIONS)('are so many in each of the four subgraphs for question %s, every time', async (number) => {
    const first = await ask(graph, number);
    const second = await ask(graph, number);

    expect([first.body.errors, second.body.errors]).toEqual([undefined, undefined]);
    expect([first.statements, second.statements]).toEqual([STATEMENTS[number], STATEMENTS[number]]);
  });
});
