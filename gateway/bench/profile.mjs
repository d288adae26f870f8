import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreedAnswers } from './answers.mjs';
import { load } from './load.mjs';
import { markdown } from './report.mjs';
import { bodiesOf } from './shapes.mjs';

const ROWS = 25;

export const PROFILED = ['--import', new URL('profiled.mjs', import.meta.url).href];

/** Where the hub's time goes under one shape: writes a profile for a browser's or editor's viewer, gives the top of it. */
export async function profile(hub, { shape, facts, pace, folder }) {
  const bodies = bodiesOf(shape, facts, pace.bodies);
  const { hub: answers } = await agreedAnswers({ hub }, bodies);
  const ask = (seconds) => load(hub.url, { bodies, answers, seconds });
  await ask(pace.warmUp);
  await tell(hub.own, { record: true });
  await ask(pace.seconds);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `hub-${shape}.cpuprofile`);
  await tell(hub.own, { write: path });
  return { path, table: selfTimes(JSON.parse(readFileSync(path, 'utf8'))) };
}

async function tell(child, message) {
  child.send(message);
  await once(child, 'message');
}

/** The functions that the most samples were taken in, with their share. */
export function selfTimes({ nodes, samples, timeDeltas }) {
  const placeOf = new Map(nodes.map(({ id, callFrame }) => [id, placed(callFrame)]));
  const self = new Map();
  samples.forEach((id, index) => {
    const place = placeOf.get(id);
    self.set(place, (self.get(place) ?? 0) + timeDeltas[index]);
  });
  const total = timeDeltas.reduce((sum, delta) => sum + delta, 0);
  const top = [...self].sort(([, a], [, b]) => b - a).slice(0, ROWS);
  return markdown([
    ['function', 'self', 'ms'],
    ...top.map(([place, time]) => [place, `${((100 * time) / total).toFixed(1)} %`, (time / 1000).toFixed(0)]),
  ]);
}

const placed = ({ functionName, url, lineNumber }) =>
  url ? `${functionName || '(anonymous)'} ${url.split('/').slice(-3).join('/')}:${lineNumber + 1}` : functionName;
