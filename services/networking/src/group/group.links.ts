import { Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Group } from './group';

/** An experiment that a group works on. */
@Entity('group_experiment')
@Index('IX_group_experiment_experiment', ['experimentId'])
export class GroupExperiment {
  @Key()
  @ForeignKey(() => Group, { name: 'FK_group_experiment_group' })
  groupId: string;

  @Key()
  experimentId: string;
}

/** A municipality where a group works. */
@Entity('group_municipality')
@Index('IX_group_municipality_municipality', ['municipalityId'])
export class GroupMunicipality {
  @Key()
  @ForeignKey(() => Group, { name: 'FK_group_municipality_group' })
  groupId: string;

  @Key()
  municipalityId: string;
}
