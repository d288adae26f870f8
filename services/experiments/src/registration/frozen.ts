import { createHash } from 'node:crypto';
import { canonicalJson } from '@courage-hub/kit/canonical-json';
import type { Experiment } from '../experiment/experiment';
import { ExperimentStatus as S } from '../experiment/experiment.enums';
import { PROMISED_FIELDS } from './promised-field';
import type { Registration, RegistrationChange } from './registration';

/** A registration before its text and hash are made of it. */
export type Promised = Omit<Registration, 'document' | 'sha256'>;

/** What is promised, with its text and the hash of that: from now on nothing of it may change unseen. */
export function frozen(promised: Promised): Registration {
  const { id: _, ...said } = promised;
  const document = canonicalJson(withoutNulls(said) as never);
  return { ...promised, document, sha256: createHash('sha256').update(document, 'utf8').digest('hex') };
}

/** A language that nobody wrote, and a reason that nobody gave, are not part of the text. */
const withoutNulls = (value: unknown): unknown =>
  value !== null && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, one]) => (one === null ? [] : [[name, withoutNulls(one)]])),
      )
    : value;

/** The promises that a version words otherwise than the one before it. */
export const changesBetween = (before: Registration | undefined, after: Registration): RegistrationChange[] =>
  before
    ? PROMISED_FIELDS.filter((field) => textOf(before, field) !== textOf(after, field)).map((field) => ({
        field,
        before: before[field],
        after: after[field],
      }))
    : [];

const textOf = (of: Registration, field: (typeof PROMISED_FIELDS)[number]): string =>
  canonicalJson(withoutNulls(of[field]) as never);

const STARTED: readonly S[] = [S.RUNNING, S.PAUSED, S.ENDED, S.STOPPED_EARLY];
const OVER: readonly S[] = [S.ENDED, S.STOPPED_EARLY, S.WITHDRAWN];

type Progress = Pick<Experiment, 'status' | 'actualStartDate'>;

/** By its status, or by a first day that has come before anybody changed the status. */
export const hasStarted = ({ status, actualStartDate: day }: Progress, today: string): boolean =>
  STARTED.includes(status) || (day !== null && day <= today);

export const isOver = ({ status }: Progress): boolean => OVER.includes(status);
