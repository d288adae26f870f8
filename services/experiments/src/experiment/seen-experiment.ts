import type { Sql } from '@courage-hub/kit/sql';
import type { Reader } from '@courage-hub/kit/viewer';
import { hangsOn, publishedSql } from '@courage-hub/kit/visible';
import { stewardsOfExperiment } from '../stewards';

/** What hangs on an experiment is seen with it: a condition over rows `t` with an `experimentId`. */
export function ofSeenExperiment(reader: Reader): Sql {
  const seen = publishedSql('x', reader, stewardsOfExperiment('x')(reader.viewer));
  return hangsOn('experiment', 'x', 'experimentId', seen);
}
