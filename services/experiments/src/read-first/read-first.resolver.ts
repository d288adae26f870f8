import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { Checks } from '@courage-hub/kit/validation';
import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { checkCode, idOfCode } from '../checks';
import type { Experiment } from '../experiment/experiment';
import { ExperimentTheme } from '../experiment/experiment-links';
import { experiments } from '../experiment/experiment.rows';
import { found } from '../found';
import { type Lesson, LessonKind } from '../lesson/lesson';
import { tracedLessons } from '../lesson/lesson.rows';
import { DraftExperimentInput, ReadFirst, Resemblance, type WhyAlike } from './read-first';
import { type Likeness, similarExperiments } from './similar-experiments';

const MAX_FIRST = 50;
const MAX_THEMES = 50;
const MAX_CODES = 400;

@ArgsType()
class ReadThisFirstArgs {
  @Field(() => ID, { nullable: true, description: 'A new experiment that is in the hub; either this or `draft`.' })
  experimentId?: string | null;

  @Field(() => DraftExperimentInput, { nullable: true, description: 'One that is not; either this or `experimentId`.' })
  draft?: DraftExperimentInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The municipalities of the same kind, e.g. of a peer group: codes of three digits, at most 400.',
  })
  municipalityCodes?: string[] | null;

  @Field(() => Int, { defaultValue: 10, description: 'How many at most, 1..50.' })
  first: number;
}

@Resolver()
export class ReadFirstResolver {
  @Query(() => [ReadFirst], {
    nullable: 'itemsAndList',
    description:
      'What to read before starting: earlier experiments that share a theme and have a slip-up, a stop reason or an outcome to tell. Most alike first (each shared theme weighs 3, the same kind 1, a municipality of the same kind 1), then by id. What is embargoed is never here. NOT_FOUND where the viewer may not see the experiment.',
  })
  async readThisFirst(
    @Args(() => ReadThisFirstArgs) args: ReadThisFirstArgs,
    @Ctx() context: HubContext,
  ): Promise<ReadFirst[]> {
    check(new Checks(context.viewer.language), args).done();
    const likeness = await likenessOf(context, args);
    const ids = await similarExperiments(context, likeness, args.first);
    const similar = await context.load.byIds(experiments, ids);
    return Promise.all(similar.map((experiment) => readFirst(context, experiment, likeness)));
  }
}

function check(checks: Checks, { experimentId, draft, municipalityCodes, first }: ReadThisFirstArgs): Checks {
  if (!experimentId && !draft) checks.add('draft', 'REQUIRED');
  if (experimentId && draft) checks.add('draft', 'NOT_ALLOWED', { allowed: 'null', value: '{…}' });
  if (draft?.themes.length === 0) checks.add('draft.themes', 'REQUIRED');
  if (first < 1 || first > MAX_FIRST) checks.add('first', 'OUT_OF_RANGE', { from: 1, to: MAX_FIRST, value: first });
  checks.list('draft.themes', draft?.themes, MAX_THEMES).list('municipalityCodes', municipalityCodes, MAX_CODES);
  municipalityCodes?.forEach((code, index) => checkCode(checks, `municipalityCodes.${index}`, code));
  return checks;
}

async function likenessOf(context: HubContext, args: ReadThisFirstArgs): Promise<Likeness> {
  const municipalityIds = (args.municipalityCodes ?? []).map((code) => idOfCode(code)!);
  const { draft, experimentId } = args;
  if (draft) return { id: null, themes: draft.themes, kind: draft.kind ?? null, municipalityIds };
  const { id, kind } = await found(context, experiments, experimentId!);
  const themes = await themesOf(context, id);
  return { id, themes: themes.map(({ uri }) => uri), kind, municipalityIds };
}

const themesOf = ({ load }: HubContext, id: string): Promise<ExperimentTheme[]> =>
  load.rowsBy(ExperimentTheme, 'experimentId', id, { orderBy: 't.`uri`' });

async function readFirst(context: HubContext, experiment: Experiment, like: Likeness): Promise<ReadFirst> {
  const [themes, lessons] = await Promise.all([
    themesOf(context, experiment.id),
    context.load.children(tracedLessons, 'experiment', experiment.id),
  ]);
  const slipUps = lessons.filter((lesson) => isSlipUp(lesson, finnishDay(context.now)));
  return { experiment, why: whyOf(experiment, themes, like), slipUps };
}

const isSlipUp = ({ kind, embargoUntil }: Lesson, today: string): boolean =>
  kind === LessonKind.SLIP_UP && (!embargoUntil || embargoUntil <= today);

function whyOf(experiment: Experiment, themes: readonly ExperimentTheme[], like: Likeness): WhyAlike[] {
  const shared = themes.filter(({ uri }) => like.themes.includes(uri));
  const sameKind = experiment.kind === like.kind;
  const sameMunicipality = like.municipalityIds.includes(experiment.leadMunicipalityId ?? '');
  return [
    ...shared.map((theme) => ({ resemblance: Resemblance.THEME, theme })),
    ...(sameKind ? [{ resemblance: Resemblance.KIND, theme: null }] : []),
    ...(sameMunicipality ? [{ resemblance: Resemblance.MUNICIPALITY, theme: null }] : []),
  ];
}
