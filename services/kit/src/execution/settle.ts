import { Ask } from '../ask';
import { Failure } from './failure';
import type { Step } from './plan';

type Waiting = Promise<unknown> | null;
type Settling = Pick<Step, 'columns' | 'shape'>;

/** Waits for the questions and promises among the values and puts what they bring, or a Failure, in their place. */
export function settle(values: unknown[], step: Settling): Waiting {
  const waiting = settleEach(values, step);
  if (step.shape.kind !== 'list') return waiting;
  return waiting ? waiting.then(() => settleItems(values, step)) : settleItems(values, step);
}

function settleEach(values: unknown[], { columns }: Settling): Waiting {
  let waiting: Promise<unknown>[] | null = null;
  let last: Promise<void> | null = null;
  let asked = false;
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (value instanceof Ask) {
      const ask = value.wanting(columns(value));
      values[at] = ask;
      asked = true;
      // Questions of one level are mostly one batch: it is waited for once.
      if (ask.batch.settled !== last) (waiting ??= []).push((last = ask.batch.settled));
    } else if (isThenable(value)) {
      (waiting ??= []).push(replaced(values, at, value));
    }
  }
  if (!waiting) return null;
  const all = Promise.all(waiting);
  return asked ? all.then(() => putOutcomes(values)) : all;
}

const replaced = (values: unknown[], at: number, value: PromiseLike<unknown>): Promise<unknown> =>
  value.then(
    (found) => void (values[at] = found),
    (error) => void (values[at] = new Failure(error)),
  ) as Promise<unknown>;

function putOutcomes(values: unknown[]): void {
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (value instanceof Ask) values[at] = value.outcome();
  }
}

/** The same within lists; a list may be another parent's too, so it is copied. */
function settleItems(values: unknown[], step: Settling): Waiting {
  let waiting: Promise<unknown>[] | null = null;
  for (let at = 0; at < values.length; at++) {
    const list = values[at];
    if (!Array.isArray(list) || !list.some(isThenable)) continue;
    const copy = [...(list as unknown[])];
    values[at] = copy;
    (waiting ??= []).push(settleEach(copy, step)!);
  }
  return waiting && Promise.all(waiting);
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function';
