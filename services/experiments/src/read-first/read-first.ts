import { Concept } from '@courage-hub/kit/values';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { ExperimentKind } from '../experiment/experiment.enums';
import { Lesson } from '../lesson/lesson';

export enum Resemblance {
  THEME = 'THEME',
  KIND = 'KIND',
  MUNICIPALITY = 'MUNICIPALITY',
}
registerEnumType(Resemblance, {
  name: 'Resemblance',
  description:
    'In what two experiments are alike: a theme, the kind of experiment, or that municipalities of one kind lead them.',
});

@InputType({ description: 'An experiment that is only being thought of.' })
export class DraftExperimentInput {
  @Field(() => [UriScalar], { description: 'What it would be about, 1..50 themes.' })
  themes: string[];

  @Field(() => ExperimentKind, { nullable: true, description: 'How large and how formal it would be.' })
  kind?: ExperimentKind | null;
}

@ObjectType({ description: 'One reason why an earlier experiment is worth reading.' })
export class WhyAlike {
  @Field(() => Resemblance, { description: 'In what it is alike.' })
  resemblance: Resemblance;

  @Field(() => Concept, { nullable: true, description: 'The theme that both have; null for another resemblance.' })
  theme: Concept | null;
}

@ObjectType({
  description:
    'An earlier experiment like the new one that has something to tell: a slip-up, a stop reason or an outcome.',
})
export class ReadFirst {
  @Field(() => Experiment, { description: 'Which experiment; its `outcome` and `stopReason` are with it.' })
  experiment: Experiment;

  @Field(() => [WhyAlike], { description: 'Why it is here: themes by URI, then the rest.' })
  why: WhyAlike[];

  @Field(() => [Lesson], { description: 'Its slip-ups, newest first; embargoed and anonymised ones never.' })
  slipUps: Lesson[];
}
