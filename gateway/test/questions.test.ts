import { testEngines } from '@courage-hub/kit/testing';
import { adoptedPractices } from './answers/adopted-practices';
import { boughtInRegion } from './answers/bought-in-region';
import { comparedWithPeers } from './answers/compared-with-peers';
import { nationalExperiment, PROGRAMME_IDS } from './answers/national-experiment';
import { paidForThemselves } from './answers/paid-for-themselves';
import { municipalities, regionNames } from './answers/places';
import { ALL_THEMES, whoTriedIt } from './answers/who-tried-it';
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
  '04': { municipalities: 6, experiments: 4, procurements: 2, networking: 3 },
  '05': { municipalities: 2, experiments: 3, procurements: 0, networking: 1 },
  '06': { municipalities: 2, experiments: 4, procurements: 3, networking: 1 },
  '07': { municipalities: 2, experiments: 4, procurements: 1, networking: 5 },
};

function ask(graph: TestGraph, number: QuestionNumber, other?: object): Promise<Reply & { statements: Statements }> {
  const { query, variables } = readQuestion(number);
  return graph.counted(query, { ...variables, ...other });
}

/** The names of the counts that are nought: an answer that holds none of what was asked for proves nothing. */
const missing = (counts: Record<string, number>): string[] =>
  Object.keys(counts).filter((name) => !(counts[name]! > 0));

const count = (rows: Json[], which: (row: Json) => unknown): number => rows.filter(which).length;

describe.each(testEngines())(
  'the questions of the users, each one request over all four subgraphs, on %s',
  (engine) => {
    let graph: TestGraph;

    beforeAll(async () => {
      graph = await testGraph({ engine });
    }, 120_000);
    afterAll(() => graph.close());

    const answerTo = async (number: QuestionNumber, other?: object): Promise<Json> => {
      const { status, body } = await ask(graph, number, other);
      expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
      return body.data;
    };

    it('1: what was bought for the running experiments of a region, at what price, and who is the ambassador there', async () => {
      const answer = await answerTo('01');

      expect(answer).toEqual(boughtInRegion('region:maakunta-06'));
      const { ambassadors, experiments } = answer.region;
      const innovative = experiments.nodes
        .flatMap((experiment: Json) => experiment.procurements)
        .filter((process: Json) => process.innovationType !== 'NOT_INNOVATIVE');
      const contracts = innovative.flatMap((process: Json) => process.contracts);
      const suppliers = innovative.flatMap((process: Json) => process.awards.flatMap((award: Json) => award.suppliers));
      expect(
        missing({
          ambassadors: count(ambassadors, ({ person }) => person),
          experiments: experiments.totalCount,
          prices: count(contracts, ({ value }) => value),
          withheldPrices: count(contracts, ({ value }) => value === null),
          smallSuppliers: count(suppliers, ({ scale }) => scale !== 'LARGE'),
        }),
      ).toEqual([]);
    });

    it('1: the same in every region', async () => {
      for (const region of regionNames.keys()) {
        expect({ region, answer: await answerTo('01', { region }) }).toEqual({
          region,
          answer: boughtInRegion(region),
        });
      }
    });

    it('2: who tried it before, what came of it, on what evidence, what slipped, and whom to call', async () => {
      const answer = await answerTo('02');

      expect(answer).toEqual(whoTriedIt(['https://courage-hub.example/theme/learning']));
      const { nodes, facets } = answer.experiments;
      const evaluations = nodes.flatMap((experiment: Json) => experiment.evaluations);
      expect(
        missing({
          slipUps: count(nodes, ({ lessons }) => lessons.length),
          stopReasons: count(nodes, ({ stopReason }) => stopReason),
          effects: count(evaluations, ({ effects }) => effects.length),
          mentors: count(nodes, ({ ambassadors }) => ambassadors.length),
          unfinishedStories: count(nodes, ({ stories }) => stories.length),
          outcomes: facets[0].values.length,
          causes: facets[1].values.length,
        }),
      ).toEqual([]);
    });

    it('2: the same on every theme', async () => {
      for (const uri of ALL_THEMES) {
        expect({ uri, answer: await answerTo('02', { theme: [uri] }) }).toEqual({ uri, answer: whoTriedIt([uri]) });
      }
    });

    it('3: who took good practices up or gave them up, the evidence at home and there, and the peers of each', async () => {
      const answer = await answerTo('03');

      expect(answer).toEqual(adoptedPractices());
      const practices = answer.practices.nodes;
      const origins = practices.flatMap((practice: Json) => practice.origins);
      const adoptions = practices.flatMap((practice: Json) => practice.adoptions);
      const abandoned = adoptions.filter(({ status }: Json) => status === 'ABANDONED');
      expect(
        missing({
          practiceEvidence: count(practices, ({ bestEvidence }) => bestEvidence),
          evidenceAtHome: count(origins, ({ bestEvidence }) => bestEvidence),
          evidenceThere: count(adoptions, ({ localExperiment }) => localExperiment?.bestEvidence),
          adapted: count(adoptions, ({ mode }) => mode === 'ADAPTED'),
          reasonsToAbandon: count(abandoned, ({ whyAbandoned }) => whyAbandoned?.fi),
          verified: count(adoptions, ({ verifiedAt }) => verifiedAt),
          peers: count(adoptions, ({ adopter }) => adopter.peers.length),
          discussions: count(practices, ({ threads }) => threads.length),
        }),
      ).toEqual([]);
    });

    it('4: a municipality beside its peers: what it tried, how much it bought anew, and its ambassadors', async () => {
      const answer = await answerTo('04');

      expect(answer).toEqual(comparedWithPeers('092'));
      const { experiments, innovationShare, ambassadors, peers } = answer.municipality;
      expect(
        missing({
          ...{ experiments: experiments.totalCount, ambassadors: ambassadors.length, peers: peers.length },
          bought: count(innovationShare, ({ n }) => n),
          noValues: count(innovationShare, ({ valuesMissing }) => valuesMissing),
          ambassadorsOfPeers: count(peers, (peer) => peer.ambassadors.length),
        }),
      ).toEqual([]);
    });

    it('4: the same of every municipality of today', async () => {
      for (const { code, current } of municipalities.values()) {
        if (!current) continue;
        expect({ code, answer: await answerTo('04', { code }) }).toEqual({ code, answer: comparedWithPeers(code) });
      }
    });

    it('5: who took part in a national experiment, with what support, how mature each is, and what was left', async () => {
      const answer = await answerTo('05');

      expect(answer).toEqual(nationalExperiment('programme:digikuntakokeilu'));
      const { participations, experiments } = answer.programme;
      expect(
        missing({
          supported: count(participations, ({ supports }) => supports.length),
          mature: count(participations, ({ municipality }) => municipality.maturity.length),
          followedUp: count(experiments.nodes, ({ followUps }) => followUps.length),
        }),
      ).toEqual([]);
    });

    it('5: the same of every programme', async () => {
      for (const id of PROGRAMME_IDS) {
        expect({ id, answer: await answerTo('05', { id }) }).toEqual({ id, answer: nationalExperiment(id) });
      }
    });

    it('6: what paid for itself, for whom, on what evidence, and who else has taken it up', async () => {
      const answer = await answerTo('06');

      expect(answer).toEqual(paidForThemselves());
      const { nodes } = answer.evaluations;
      const experiments = nodes.filter(({ subject }: Json) => subject.__typename === 'Experiment');
      const paid = experiments.filter(({ efficiency }: Json) => Number(efficiency?.benefitCostRatio) > 1);
      const elsewhere = ({ subject }: Json): Json[] =>
        subject.practices
          .flatMap((practice: Json) => practice.adoptions)
          .filter(({ adopter }: Json) => adopter.code !== subject.leadMunicipality.code);
      expect(
        missing({
          paidForThemselves: paid.length,
          takenUpElsewhere: count(paid, (evaluation) => elsewhere(evaluation).length),
          didNotPay: count(experiments, ({ efficiency }) => Number(efficiency?.benefitCostRatio ?? 1) < 1),
          refusedRatios: count(nodes, ({ efficiency }) => efficiency && efficiency.benefitCostRatio === null),
          costs: count(paid, ({ subject }) => subject.costs.length),
          stories: count(paid, ({ subject }) => subject.stories.length),
        }),
      ).toEqual([]);
    });

    it('7: what each story workshop yielded in stories, lessons, practices and evidence', async () => {
      const answer = await answerTo('07');

      expect(answer).toEqual(workshopYield());
      const workshops = answer.events.nodes;
      const stories = workshops.flatMap((workshop: Json) => workshop.stories);
      const lessons = stories.flatMap((story: Json) => story.lessons);
      const practices = stories.flatMap((story: Json) => story.practices);
      expect(
        missing({
          attendance: count(workshops, ({ attended }) => attended),
          coming: count(workshops, (workshop) => workshop.stories.length === 0),
          lessons: lessons.length,
          evidence: count(lessons, ({ experiment }) => experiment?.bestEvidence),
          practices: practices.length,
          adoptions: count(practices, ({ adoptions }) => adoptions.length),
        }),
      ).toEqual([]);
    });
  },
);

describe.each([1, 10])('the statements that a question takes, on %i times the demo world', (scale) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await testGraph({ scale });
  }, 120_000);
  afterAll(() => graph.close());

  it.each(QUESTIONS)('are as many in each of the four subgraphs for question %s, every time', async (number) => {
    const first = await ask(graph, number);
    const second = await ask(graph, number);

    expect([first.body.errors, second.body.errors]).toEqual([undefined, undefined]);
    expect([first.statements, second.statements]).toEqual([STATEMENTS[number], STATEMENTS[number]]);
  });
});
