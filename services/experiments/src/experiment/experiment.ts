import { Code, Day, DerivedFrom, Json, LongText } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Published } from '@courage-hub/kit/recorded';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Concept, Identifier, Node, Period } from '@courage-hub/kit/values';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { VersionNow } from '../mutation.inputs';
import { periodOf } from '../period';
import { FollowUp, GateDecision } from './experiment-parts';
import { Continuation, ExperimentKind, ExperimentOutcome, ExperimentStatus, StopReason } from './experiment.enums';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'An experiment (kokeilu): something tried on purpose, for a limited time, to learn whether it works. Status, outcome and continuation are three different things.',
})
@Entity('experiment')
@Index('IX_experiment_slug', ['slug'], { unique: true })
@Index('IX_experiment_sort', ['sortKey', 'id'])
@Index('IX_experiment_created', ['createdAt', 'id'])
@Index('IX_experiment_led', ['leadMunicipalityId', 'createdAt', 'id', 'visibility', 'deletedAt', 'embargoUntil'])
@Index('IX_experiment_project', ['projectId'])
@Index('IX_experiment_part_of', ['partOfId'])
@Index('IX_experiment_start', [
  'actualStartDate',
  'plannedStartDate',
  'leadMunicipalityId',
  'visibility',
  'embargoUntil',
  'deletedAt',
])
export class Experiment extends Published implements Node {
  @VersionNow()
  override version: number;

  @Code(120)
  @Field(() => String, { description: 'A readable name for addresses, unique in the hub.' })
  slug: string;

  @Json()
  @Field(() => LocalizedText, { description: 'The title.' })
  title: Localized;

  @Code(200)
  sortKey: string;

  @LongText()
  searchText: string;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'The experiment in a few sentences.' })
  summary: Localized | null;

  @Code(24)
  @Field(() => ExperimentKind, { description: 'How large and how formal it is.' })
  kind: ExperimentKind;

  @Code(16)
  @Field(() => ExperimentStatus, { description: 'How far it is.' })
  status: ExperimentStatus;

  @Code(24)
  @Field(() => ExperimentOutcome, { description: 'Whether its hypothesis held.' })
  outcome: ExperimentOutcome;

  @Code(24)
  @Field(() => Continuation, { description: 'What became of it.' })
  continuation: Continuation;

  @Code(24, { nullable: true })
  @Field(() => StopReason, { nullable: true, description: 'Why it was stopped; null where it was not.' })
  stopReason: StopReason | null;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'The problem that it tries to solve.' })
  problem: Localized | null;

  @Day({ nullable: true })
  plannedStartDate: string | null;

  @Day({ nullable: true })
  plannedEndDate: string | null;

  @Day({ nullable: true })
  actualStartDate: string | null;

  @Day({ nullable: true })
  actualEndDate: string | null;

  @Code(96, { nullable: true })
  leadMunicipalityId: string | null;

  @Code(96, { nullable: true })
  projectId: string | null;

  @Code(96, { nullable: true })
  partOfId: string | null;

  @Code(96, { nullable: true })
  continuesId: string | null;

  @Json()
  @Field(() => [Concept], {
    description: 'The borders it crosses, e.g. between two services or two administrations; empty where none.',
  })
  interfacesCrossed: Concept[];

  @Json()
  @Field(() => [GateDecision], { description: 'The decisions at its gates, oldest first.' })
  decisions: GateDecision[];

  @Json()
  @Field(() => [FollowUp], { description: 'What was left of it after its end, earliest first; empty before.' })
  followUps: FollowUp[];

  @Json()
  @Field(() => [Identifier], { description: 'Ids in other schemes.' })
  identifiers: Identifier[];

  @Json()
  @Field(() => [UriScalar], { description: 'Addresses of the same experiment elsewhere (schema.org sameAs).' })
  sameAs: string[];

  @DerivedFrom('plannedStartDate', 'plannedEndDate')
  @Field(() => Period, { nullable: true, description: 'When it was planned to run; null where no plan is known.' })
  get planned(): Period | null {
    return periodOf(this.plannedStartDate, this.plannedEndDate);
  }

  @DerivedFrom('actualStartDate', 'actualEndDate')
  @Field(() => Period, { nullable: true, description: 'When it ran; null before it began. An open end is null.' })
  get actual(): Period | null {
    return periodOf(this.actualStartDate, this.actualEndDate);
  }
}
