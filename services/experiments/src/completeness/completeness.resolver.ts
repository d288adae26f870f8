import type { HubContext } from '@courage-hub/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Adoption } from '../adoption/adoption';
import { Experiment } from '../experiment/experiment';
import { ExperimentTheme } from '../experiment/experiment-links';
import { CostEntry, Hypothesis } from '../experiment/experiment-parts';
import { Lesson, LessonCause } from '../lesson/lesson';
import { tracedLessons } from '../lesson/lesson.rows';
import { Practice, PracticeTheme } from '../practice/practice';
import { Completeness, completenessOf } from './completeness';
import { partsOfAdoption, partsOfExperiment, partsOfLesson, partsOfPractice } from './completeness.parts';

@Resolver(() => Experiment)
export class ExperimentCompletenessResolver {
  @FieldResolver(() => Completeness, {
    description:
      'How much of it is told. Weights: hypotheses 20, problem 15, summary 10, themes 10, leadMunicipality 5, planned 5; once it has begun costs 10, actual 5; once it is over outcome 20, lessons 20 (those that the viewer sees), continuation 10.',
  })
  async completeness(@Root() experiment: Experiment, @Ctx() { load }: HubContext): Promise<Completeness> {
    const { id } = experiment;
    const [themes, hypotheses, costs, lessons] = await Promise.all([
      load.rowsBy(ExperimentTheme, 'experimentId', id),
      load.rowsBy(Hypothesis, 'experimentId', id),
      load.rowsBy(CostEntry, 'experimentId', id),
      load.children(tracedLessons, 'experiment', id),
    ]);
    const beside = { themes, hypotheses, costs, lessons };
    const counts = Object.fromEntries(Object.entries(beside).map(([name, { length }]) => [name, length]));
    return completenessOf(partsOfExperiment(experiment, counts as Record<keyof typeof beside, number>));
  }
}

@Resolver(() => Practice)
export class PracticeCompletenessResolver {
  @FieldResolver(() => Completeness, {
    description:
      'How much of it is told. Weights: coreIdea 30, transferConditions 30, implementationCost 15, complexity 15, themes 10.',
  })
  async completeness(@Root() practice: Practice, @Ctx() { load }: HubContext): Promise<Completeness> {
    const { length: themes } = await load.rowsBy(PracticeTheme, 'practiceId', practice.id);
    return completenessOf(partsOfPractice(practice, { themes }));
  }
}

@Resolver(() => Lesson)
export class LessonCompletenessResolver {
  @FieldResolver(() => Completeness, {
    description:
      'How much of it is told. Weights: why 30, advice 30, causes 20, stage 10; of a slip-up detectedBy 10, costOfSlip 10.',
  })
  async completeness(@Root() lesson: Lesson, @Ctx() { load }: HubContext): Promise<Completeness> {
    const { length: causes } = await load.rowsBy(LessonCause, 'lessonId', lesson.id);
    return completenessOf(partsOfLesson(lesson, { causes }));
  }
}

@Resolver(() => Adoption)
export class AdoptionCompletenessResolver {
  @FieldResolver(() => Completeness, {
    description:
      'How much of it is told. Weights: adoptedFrom 10, learnedThrough 10; once it has begun since 30; of one adapted adaptations 20; of one abandoned whyAbandoned 30, until 10.',
  })
  completeness(@Root() adoption: Adoption): Completeness {
    return completenessOf(partsOfAdoption(adoption));
  }
}
