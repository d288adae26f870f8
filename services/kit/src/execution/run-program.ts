import type { HubContext } from '../context';
import { Below } from './below';
import { Failure } from './failure';
import { type CompiledOperation, type Level, type Out, type Run, type Step } from './plan';
import { settle } from './settle';
import { propagateNulls, type Propagated } from './propagate-nulls';

type Waiting = Promise<unknown> | null;

/** Executes a program: mutations one after the other, everything else as soon as its objects are there. */
export async function runProgram(
  { program, variables }: CompiledOperation,
  context: HubContext,
  signal?: AbortSignal,
): Promise<Propagated> {
  const isMutation = program.operation.operation === 'mutation';
  const run: Run = { program, context, variables, failed: false, signal: isMutation ? undefined : signal };
  const data: Out = { ...program.root.blank };
  const top: Level = { selection: program.root, sources: [undefined], outs: [data], below: [] };
  if (isMutation) {
    for (const step of program.root.steps) await take(run, top, step);
  } else {
    await advance(run, top);
  }
  run.signal?.throwIfAborted();
  return run.failed ? propagateNulls(top) : { data, errors: [] };
}

function advance(run: Run, level: Level): Waiting {
  if (run.signal?.aborted) return null;
  let waiting: Waiting = null;
  for (const step of level.selection.steps) waiting = both(waiting, take(run, level, step));
  return waiting;
}

const both = (one: Waiting, other: Waiting): Waiting => (one && other ? Promise.all([one, other]) : (one ?? other));

function take(run: Run, level: Level, step: Step): Waiting {
  if (step.plain !== null) return takePlain(run, level, step);
  const values = step.read(level.sources, run);
  const waiting = settle(values, step);
  return waiting ? waiting.then(() => typed(run, level, { step, values })) : typed(run, level, { step, values });
}

function takePlain(run: Run, { sources, outs }: Level, { key, plain, shape }: Step): null {
  const below = new Below(run);
  for (let at = 0; at < sources.length; at++) {
    let value: unknown;
    try {
      value = (sources[at] as Out)[plain!];
    } catch (error) {
      value = new Failure(error);
    }
    outs[at]![key] = shape.complete(value, below);
  }
  return null;
}

interface Taken {
  step: Step;
  values: unknown[];
}

function typed(run: Run, level: Level, taken: Taken): Waiting {
  const types = taken.step.types?.(taken.values, run) ?? null;
  if (types instanceof Promise) return types.then((known) => complete(level, taken, new Below(run, known)));
  return complete(level, taken, new Below(run, types));
}

function complete(level: Level, { step, values }: Taken, below: Below): Waiting {
  const { key, shape } = step;
  for (let at = 0; at < values.length; at++) level.outs[at]![key] = shape.complete(values[at], below);
  if (below.levels.length === 0) return null;
  level.below.push(below);
  let waiting: Waiting = null;
  for (const next of below.levels) waiting = both(waiting, advance(below.run, next));
  return waiting;
}
