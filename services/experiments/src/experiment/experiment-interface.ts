import { Key, Whole } from '@courage-hub/kit/columns';
import { rollUp } from '@courage-hub/kit/roll-up';
import { Entity, Index } from 'typeorm';
import { Experiment } from './experiment';

/** The interfaces that an experiment crosses, as its writes keep them to be found and counted by. */
@Entity('experiment_interface')
@Index('IX_experiment_interface_experiment', ['experimentId'])
export class ExperimentInterface {
  @Key(300)
  uri: string;

  @Key()
  experimentId: string;

  /** 1 while it crosses the interface, and 0 after that. */
  @Whole()
  n: number;
}

export const experimentInterfaces = rollUp<Experiment, ExperimentInterface>({
  of: Experiment,
  counts: ExperimentInterface,
  buckets: ({ id, interfacesCrossed }) =>
    [...new Set(interfacesCrossed.map(({ uri }) => uri))].map((uri) => ({ uri, experimentId: id })),
});
