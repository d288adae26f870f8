import type { HubContext } from '@courage-hub/kit/context';
import { moneyOf } from '@courage-hub/kit/money';
import type { Page } from '@courage-hub/kit/page';
import { Concept, Value } from '@courage-hub/kit/values';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { experiments } from '../experiment/experiment.rows';
import { Programme } from '../programme/programme';
import { programmes } from '../programme/programme.rows';
import { Challenge, ChallengeTheme } from './challenge';
import {
  ChallengeConnection,
  ChallengesArgs,
  ChallengeSubmissionConnection,
  SubmissionsArgs,
} from './challenge.inputs';
import { challenges, submissions, submissionTotals } from './challenge.rows';
import { mayRunChallenge } from './challenge.rules';
import { ChallengeState, stateOf } from './challenge-state';
import { ChallengeSubmission, SubmissionStatus } from './challenge-submission';

@Resolver(() => Challenge)
export class ChallengeResolver {
  @Query(() => Challenge, {
    nullable: true,
    description: 'One challenge by id; null where there is none that the viewer may see.',
  })
  challenge(
    @Arg('id', () => ID, { description: 'e.g. `challenge:0190…`.' }) id: string,
    @Ctx() { load }: HubContext,
  ): Promise<Challenge | null> {
    return load.byId(challenges, id);
  }

  @Query(() => ChallengeConnection, {
    nullable: true,
    description: 'Calls for experiments. Facets: `state`, `programme`, `theme`.',
  })
  challenges(@Args(() => ChallengesArgs) args: ChallengesArgs, @Ctx() { load }: HubContext): Page<Challenge> {
    return load.page(challenges, args);
  }

  @FieldResolver(() => ChallengeState, { description: 'How far it is, by the clock.' })
  state(@Root() challenge: Challenge, @Ctx() { now }: HubContext): ChallengeState {
    return stateOf(challenge, now);
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme that calls.' })
  programme(@Root() { programmeId }: Challenge, @Ctx() { load }: HubContext): Promise<Programme | null> {
    return load.byId(programmes, programmeId);
  }

  @FieldResolver(() => [Concept], { description: 'What it is about, by URI.' })
  themes(@Root() { id }: Challenge, @Ctx() { load }: HubContext): Promise<Concept[]> {
    return load.rowsBy(ChallengeTheme, 'challengeId', id, { orderBy: 't.`uri`' });
  }

  @FieldResolver(() => Value, { description: 'What has been granted so far; 0 before the first selection.' })
  async granted(@Root() { id }: Challenge, @Ctx() { load }: HubContext): Promise<Value> {
    const [totals] = await load.rawBy('submission-totals', submissionTotals, id);
    return moneyOf(Number(totals?.granted ?? 0))!;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many are submitted and not taken back, seen or not; null to all but those who run it until it has closed.',
  })
  async submittedCount(@Root() challenge: Challenge, @Ctx() { load, viewer, now }: HubContext): Promise<number | null> {
    if (now < challenge.closesAt && !mayRunChallenge.allows(viewer, challenge)) return null;
    const [totals] = await load.rawBy('submission-totals', submissionTotals, challenge.id);
    return Number(totals?.n ?? 0);
  }

  @FieldResolver(() => ChallengeSubmissionConnection, {
    description: 'The submissions that the viewer sees, oldest first. Facets: `status`.',
  })
  submissions(
    @Root() { id }: Challenge,
    @Args(() => SubmissionsArgs) { status, ...page }: SubmissionsArgs,
    @Ctx() { load }: HubContext,
  ): Page<ChallengeSubmission> {
    return load.page(submissions, { ...page, filter: { status } }, { relation: 'challenge', id });
  }

  @FieldResolver(() => [Experiment], { description: 'The selected experiments that the viewer sees, by submission.' })
  async selected(@Root() { id }: Challenge, @Ctx() { load }: HubContext): Promise<Experiment[]> {
    const all = await load.children(submissions, 'challenge', id);
    const chosen = all.filter(({ status }) => status === SubmissionStatus.SELECTED);
    return load.byIds(
      experiments,
      chosen.map(({ experimentId }) => experimentId),
    );
  }
}

@Resolver(() => ChallengeSubmission)
export class ChallengeSubmissionResolver {
  @FieldResolver(() => Challenge, { nullable: true, description: 'The challenge.' })
  challenge(@Root() { challengeId }: ChallengeSubmission, @Ctx() { load }: HubContext): Promise<Challenge | null> {
    return load.byId(challenges, challengeId);
  }

  @FieldResolver(() => Experiment, { nullable: true, description: 'The experiment; null where it is not for you.' })
  experiment(@Root() { experimentId }: ChallengeSubmission, @Ctx() { load }: HubContext): Promise<Experiment | null> {
    return load.byId(experiments, experimentId);
  }
}

@Resolver(() => Experiment)
export class ExperimentChallengeResolver {
  @FieldResolver(() => [ChallengeSubmission], {
    description: 'Where it was submitted, as far as the viewer sees, oldest first.',
  })
  submissions(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<ChallengeSubmission[]> {
    return load.children(submissions, 'experiment', id);
  }

  @FieldResolver(() => Challenge, {
    nullable: true,
    description: 'The challenge that it came from: the first that selected it; null where none did.',
  })
  async challenge(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<Challenge | null> {
    const all = await load.children(submissions, 'experiment', id);
    const from = all.find(({ status }) => status === SubmissionStatus.SELECTED);
    return load.byId(challenges, from?.challengeId ?? null);
  }
}
