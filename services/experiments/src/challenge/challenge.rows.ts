import { collection } from '@courage-hub/kit/collection';
import { atLeast, type Combinable, equals, linked, oneOf } from '@courage-hub/kit/filters';
import { words } from '@courage-hub/kit/search/words-filter';
import { anyOf, type Sql, sql } from '@courage-hub/kit/sql';
import type { Reader } from '@courage-hub/kit/viewer';
import { publishedSql } from '@courage-hub/kit/visible';
import { challengeStewards } from '../stewards';
import { Challenge } from './challenge';
import type { ChallengeFilter } from './challenge.inputs';
import { ChallengeState, stateSql } from './challenge-state';
import { ChallengeSubmission, type SubmissionStatus } from './challenge-submission';

const STATES = Object.values(ChallengeState)
  .map((state) => `SELECT '${state}' AS \`state\``)
  .join(' UNION ALL ');

/** What can be asked of challenges. */
export const challenges = collection<Challenge, ChallengeFilter>(Challenge, {
  published: true,
  stewards: challengeStewards('t'),
  orders: {
    OPENS: { by: 't.`opensAt`', descending: true },
    CLOSES: { by: 't.`closesAt`' },
  },
  filter: {
    ids: oneOf('id'),
    programmeId: equals('programmeId'),
    state(states, { now }) {
      const state = stateSql(now);
      return sql(`${state.text} IN (?)`, ...state.params, states);
    },
    theme: linked('challenge_theme', 'challengeId', 'uri'),
    text: words(),
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: {
    state: {
      by: 's.`state`',
      join: `JOIN (${STATES}) s ON 1=1`,
      where({ now }) {
        const state = stateSql(now);
        return sql(`s.\`state\` = ${state.text}`, ...state.params);
      },
    },
    programme: { by: 'p.`id`', join: 'JOIN `programme` p ON p.`id` = t.`programmeId`', label: 'p.`name`' },
    theme: {
      by: 'h.`uri`',
      join: 'JOIN `challenge_theme` h ON h.`challengeId` = t.`id`',
      label: 'h.`prefLabel`',
    },
  },
  relations: { programme: { column: 'programmeId' } },
});

/** Its sender's and those' who run the challenge; once selected everybody's who sees the experiment. */
function submissionSeen(reader: Reader): Sql {
  const { viewer } = reader;
  const [theirs, seen] = [challengeStewards('c')(viewer), publishedSql('c', reader, challengeStewards('c')(viewer))];
  const experiment = publishedSql('e', reader);
  const selected = sql(
    `t.\`status\` = 'SELECTED' AND t.\`experimentId\` IN (SELECT e.\`id\` FROM \`experiment\` e WHERE ${experiment.text})`,
    ...experiment.params,
  );
  const own = viewer.kind === 'PERSON' ? sql('t.`authorId` = ?', viewer.id) : null;
  const whose = anyOf([selected, own, theirs]);
  return sql(
    `EXISTS (SELECT 1 FROM \`challenge\` c WHERE c.\`id\` = t.\`challengeId\` AND (${seen.text}) AND (${whose.text}))`,
    ...seen.params,
    ...whose.params,
  );
}

interface SubmissionFilter extends Combinable<SubmissionFilter> {
  status?: SubmissionStatus[] | null;
}

export const submissions = collection<ChallengeSubmission, SubmissionFilter>(ChallengeSubmission, {
  condition: submissionSeen,
  orders: { OLDEST: { by: 't.`createdAt`' } },
  filter: { status: oneOf('status') },
  facets: { status: { by: 't.`status`' } },
  relations: { challenge: { column: 'challengeId' }, experiment: { column: 'experimentId' } },
});

/** What the challenges have granted and how many are submitted to each, seen or not. */
export const submissionTotals = (ids: readonly string[]): Sql =>
  sql(
    'SELECT t.`challengeId` AS `__parent`, COUNT(*) AS `n`, SUM(t.`grantedMinor`) AS `granted` ' +
      "FROM `challenge_submission` t WHERE t.`challengeId` IN (?) AND t.`status` <> 'WITHDRAWN' GROUP BY t.`challengeId`",
    ids,
  );
