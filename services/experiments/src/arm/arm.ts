import { Code, Json, Key, Whole, WholeKey } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, Index } from 'typeorm';

export enum ArmKind {
  TREATMENT = 'TREATMENT',
  COMPARISON = 'COMPARISON',
  WAITING_LIST = 'WAITING_LIST',
}
registerEnumType(ArmKind, {
  name: 'ArmKind',
  description: 'Whether an arm tries the thing, is what it is compared with, or tries it later.',
});

export enum ArmAllocation {
  RANDOMISED = 'RANDOMISED',
  MATCHED = 'MATCHED',
  ASSIGNED = 'ASSIGNED',
  VOLUNTEERED = 'VOLUNTEERED',
}
registerEnumType(ArmAllocation, {
  name: 'ArmAllocation',
  description:
    'How a municipality came into an arm: by lot, as like another one, by decision, or because it wanted to.',
});

@ObjectType({ description: 'A group of municipalities that try the same in an experiment, or are compared with them.' })
@Entity('experiment_arm')
export class ExperimentArm {
  @Key()
  experimentId: string;

  @WholeKey()
  @Field(() => Int, { name: 'no', description: 'Which arm of the experiment it is; the number stays its own.' })
  position: number;

  @Code(16)
  @Field(() => ArmKind, { description: 'What it is for.' })
  kind: ArmKind;

  @Code(16)
  @Field(() => ArmAllocation, { description: 'How its municipalities came into it.' })
  allocation: ArmAllocation;

  @Json()
  @Field(() => LocalizedText, { description: 'What it is called.' })
  name: Localized;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'What is done in it; null where nobody has told.' })
  description: Localized | null;
}

@ObjectType({ description: 'A municipality in an arm of an experiment.' })
@Entity('experiment_arm_site')
@Index('IX_experiment_arm_site_municipality', ['municipalityId', 'experimentId'])
export class ExperimentArmSite {
  @Key()
  experimentId: string;

  @Key()
  municipalityId: string;

  @Whole()
  armPosition: number;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many sites, e.g. schools, it has there; null where not told.' })
  units: number | null;
}
