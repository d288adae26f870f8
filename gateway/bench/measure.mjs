import { agreedAnswers, post } from './answers.mjs';
import { load } from './load.mjs';
import { cpuMicroseconds, forgetPeak, peakMb } from './processes.mjs';
import { bodiesOf } from './shapes.mjs';

/** How a run goes: bodies of each shape, rounds, seconds of a round and of the warm-up. */
export const PACES = {
  full: { bodies: 400, rounds: 7, seconds: 4, warmUp: 2 },
  quick: { bodies: 48, rounds: 3, seconds: 0.7, warmUp: 0.4 },
  /** Until the code that is looked at is compiled, and long enough for its small parts to be seen. */
  profile: { bodies: 400, seconds: 6, warmUp: 6 },
};

/** One shape over all variants: answers compared, then rounds whose order turns each time; medians. */
export async function measure(variants, { shape, facts, pace }) {
  const bodies = bodiesOf(shape, facts, pace.bodies);
  const answers = await agreedAnswers(variants, bodies);
  const names = Object.keys(variants);
  const ask = async (name, seconds) => {
    const { url, processes } = variants[name];
    const before = cpuMicroseconds(processes);
    try {
      const run = await load(url, { bodies, answers: answers[name], seconds });
      // What the load left unanswered is worked off before another variant's turn.
      await post(url, bodies[0]);
      return { ...run, cpuUs: before && (cpuMicroseconds(processes) - before) / run.asked };
    } catch (error) {
      throw new Error(`${name} ${shape} ${error.message}`);
    }
  };
  for (const name of names) await ask(name, pace.warmUp);
  for (const { processes } of Object.values(variants)) forgetPeak(processes);
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < pace.rounds; round++) {
    for (const name of round % 2 ? names.toReversed() : names) runs[name].push(await ask(name, pace.seconds));
  }
  return Object.fromEntries(names.map((name) => [name, summary(runs[name], variants[name].processes)]));
}

function summary(runs, processes) {
  const rates = runs.map(({ rps }) => rps);
  return {
    rps: rounded(median(rates)),
    p50: rounded(median(runs.map(({ p50 }) => p50))),
    p99: rounded(median(runs.map(({ p99 }) => p99))),
    cpuUs: rounded(median(runs.map(({ cpuUs }) => cpuUs))) || null,
    rssMb: peakMb(processes),
    spread: Math.round((100 * (Math.max(...rates) - Math.min(...rates))) / median(rates)),
  };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Three digits that mean something. */
const rounded = (number) => Number(number >= 100 ? number.toFixed(0) : number.toPrecision(3));
