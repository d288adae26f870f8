import { Day, DerivedFrom, Json, Key } from '@courage-hub/kit/columns';
import { Period } from '@courage-hub/kit/values';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { periodOf } from '../period';

export enum ProgrammeRole {
  EXPERIMENTER = 'EXPERIMENTER',
  INFLUENCER = 'INFLUENCER',
  CONTROL = 'CONTROL',
  OBSERVER = 'OBSERVER',
  COORDINATOR = 'COORDINATOR',
}
registerEnumType(ProgrammeRole, {
  name: 'ProgrammeRole',
  description:
    'What a municipality is in a programme: kokeilija (it experiments), vaikuttaja (it has results already and advises), a control, an observer or the coordinator.',
});

export enum SupportKind {
  MENTORING = 'MENTORING',
  SPARRING = 'SPARRING',
  EXPERTISE_PURCHASED = 'EXPERTISE_PURCHASED',
  GRANT = 'GRANT',
  TOOL = 'TOOL',
  TRAINING = 'TRAINING',
  PEER_NETWORK = 'PEER_NETWORK',
}
registerEnumType(SupportKind, {
  name: 'SupportKind',
  description: 'What a programme gives a municipality.',
});

@ObjectType({ description: 'The part of one municipality in one programme.' })
@Entity('programme_participation')
@Index('IX_programme_participation_municipality', ['municipalityId'])
export class ProgrammeParticipation {
  @Key()
  programmeId: string;

  @Key()
  municipalityId: string;

  @Key(16)
  @Field(() => ProgrammeRole, { description: 'In which role.' })
  role: ProgrammeRole;

  @Day({ nullable: true })
  startDate: string | null;

  @Day({ nullable: true })
  endDate: string | null;

  @Json()
  @Field(() => [SupportKind], { description: 'The support that it was given; empty where none is recorded.' })
  supports: SupportKind[];

  @DerivedFrom('startDate', 'endDate')
  @Field(() => Period, { nullable: true, description: 'When it takes part; null where neither day is known.' })
  get period(): Period | null {
    return periodOf(this.startDate, this.endDate);
  }
}
