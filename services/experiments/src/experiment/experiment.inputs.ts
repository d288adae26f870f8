import { connectionOf, ConnectionArgs } from '@courage-hub/kit/connection';
import type { Combinable } from '@courage-hub/kit/filters';
import { DateScalar, DateTimeScalar, UriScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { LegalBasisKind } from '../legal-basis/legal-basis';
import { LessonKind } from '../lesson/lesson';
import { Spectrum } from '../participation-method/participation-method';
import { Experiment } from './experiment';
import {
  Continuation,
  ExperimentKind,
  ExperimentOutcome,
  ExperimentStatus,
  ParticipantRole,
  StopReason,
} from './experiment.enums';

export const ExperimentConnection = connectionOf(Experiment, 'Experiment');

@InputType({ description: 'Which experiments; the fields given all hold.' })
export class ExperimentFilter implements Combinable<ExperimentFilter> {
  @Field(() => [ID], { nullable: true, description: 'Those with these ids.' })
  ids?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Led by one of these municipalities: codes of three digits, e.g. "005".',
  })
  municipalityCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these regions, e.g. `region:maakunta-06`.' })
  regionIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'In this programme.' })
  programmeId?: string | null;

  @Field(() => [ExperimentKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: ExperimentKind[] | null;

  @Field(() => [ExperimentStatus], { nullable: true, description: 'In one of these statuses.' })
  status?: ExperimentStatus[] | null;

  @Field(() => [ExperimentOutcome], { nullable: true, description: 'With one of these outcomes.' })
  outcome?: ExperimentOutcome[] | null;

  @Field(() => [Continuation], { nullable: true, description: 'With one of these continuations.' })
  continuation?: Continuation[] | null;

  @Field(() => [StopReason], { nullable: true, description: 'Stopped for one of these reasons.' })
  stopReason?: StopReason[] | null;

  @Field(() => [UriScalar], { nullable: true, description: 'With at least one of these themes.' })
  theme?: string[] | null;

  @Field(() => [UriScalar], {
    nullable: true,
    description: 'Crossing at least one of these interfaces: URIs of `interfacesCrossed`.',
  })
  crosses?: string[] | null;

  @Field(() => [LegalBasisKind], {
    nullable: true,
    description: 'That have recorded a legal basis of one of these kinds, whatever its status.',
  })
  legalBasis?: LegalBasisKind[] | null;

  @Field(() => [ParticipantRole], {
    nullable: true,
    description: 'With somebody who takes or took part in one of these roles; not one that has not agreed.',
  })
  participantRole?: ParticipantRole[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'With an activity of one of these methods, e.g. `participation-method:public-hearing`.',
  })
  participationMethodIds?: string[] | null;

  @Field(() => [Spectrum], {
    nullable: true,
    description: 'With an activity whose method gives one of these shares of say.',
  })
  spectrum?: Spectrum[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: with an activity whose participants, as far as recorded, were never told what came of it. False: without one.',
  })
  lacksParticipationFeedback?: boolean | null;

  @Field(() => LessonKind, {
    nullable: true,
    description: 'With a lesson of this kind that the viewer may see; anonymised lessons do not count.',
  })
  hasLesson?: LessonKind | null;

  @Field(() => DateScalar, { nullable: true, description: 'Begun (or else planned to begin) on this day or later.' })
  startedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Begun (or else planned to begin) on this day or earlier.' })
  startedTo?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Changed in the hub at this instant or later.' })
  modifiedSince?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words of the title, summary or problem in any language, whatever the inflection, case and accents; also as a part of a longer word.',
  })
  text?: string | null;

  @Field(() => [ExperimentFilter], { nullable: true, description: 'All of these hold.' })
  and?: ExperimentFilter[] | null;

  @Field(() => [ExperimentFilter], { nullable: true, description: 'At least one of these holds.' })
  or?: ExperimentFilter[] | null;

  @Field(() => ExperimentFilter, { nullable: true, description: 'This does not hold.' })
  not?: ExperimentFilter | null;
}

export enum ExperimentOrder {
  NEWEST = 'NEWEST',
  START = 'START',
  TITLE = 'TITLE',
}
registerEnumType(ExperimentOrder, {
  name: 'ExperimentOrder',
  description:
    'By the time of recording, newest first; by actual or else planned first day, latest first (unknown ones last); or by title (the Finnish alphabet).',
});

@ArgsType()
export class ExperimentsArgs extends ConnectionArgs {
  @Field(() => ExperimentFilter, { nullable: true, description: 'Which experiments.' })
  filter?: ExperimentFilter | null;

  @Field(() => ExperimentOrder, { nullable: true, description: 'In which order; newest first unless said.' })
  orderBy?: ExperimentOrder | null;
}
