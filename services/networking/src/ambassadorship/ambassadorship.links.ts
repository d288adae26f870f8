import { Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Ambassadorship } from './ambassadorship';

/** An experiment that an ambassador mentors. */
@Entity('ambassadorship_experiment')
@Index('IX_ambassadorship_experiment_experiment', ['experimentId'])
export class AmbassadorshipExperiment {
  @Key()
  @ForeignKey(() => Ambassadorship, { name: 'FK_ambassadorship_experiment_ambassadorship' })
  ambassadorshipId: string;

  @Key()
  experimentId: string;
}
