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
  return { path, tables: tablesOf(JSON.parse(readFileSync(path, 'utf8'))) };
}

async function tell(child, message) {
  child.send(message);
  await once(child, 'message');
}

/** Of the time that the process worked: in which module, below which function, and in which function itself. */
export function tablesOf(profile) {
  const { stacks, total } = stacksOf(profile);
  const modules = new Map();
  const below = new Map();
  const self = new Map();
  const add = (times, key, time) => times.set(key, (times.get(key) ?? 0) + time);
  for (const { frames, time } of stacks) {
    add(modules, moduleOf(frames), time);
    add(self, placed(frames[0]), time);
    for (const place of new Set(frames.map(placed))) add(below, place, time);
  }
  const table = (title, times, unit) =>
    markdown([
      [title, unit, 'ms'],
      ...[...times]
        .sort(([, a], [, b]) => b - a)
        .slice(0, ROWS)
        .map(([place, time]) => [place, `${((100 * time) / total).toFixed(1)} %`, (time / 1000).toFixed(0)]),
    ]);
  return [
    table('module', modules, 'self'),
    table('function and all below it', below, 'whole'),
    table('function', self, 'self'),
  ].join('\n\n');
}

/** Each stack that was seen, innermost first, with its time; without idling and without the profiler's own start. */
function stacksOf({ nodes, samples, timeDeltas }) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frameOf = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map();
  samples.forEach((id, index) => times.set(id, (times.get(id) ?? 0) + timeDeltas[index]));
  const stacks = [...times].map(([leaf, time]) => {
    const frames = [];
    for (let id = leaf; id !== undefined; id = parents.get(id)) frames.push(frameOf.get(id));
    return { frames, time };
  });
  const working = stacks.filter(({ frames }) => !frames.some(isOutside));
  return { stacks: working, total: working.reduce((sum, { time }) => sum + time, 0) };
}

const isOutside = ({ functionName, url }) => functionName === '(idle)' || url === 'node:inspector';

/** The module that asked for it, where the innermost function is the engine's own and has none. */
const moduleOf = (frames) => {
  const { url } = frames.find(({ url }) => url) ?? frames[0];
  if (!url) return frames[0].functionName;
  const dependency = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (dependency) return dependency;
  return /(?:gateway|services\/[^/]+)\/dist\/.*$/.exec(url)?.[0] ?? url.split('/')[0];
};

const placed = ({ functionName, url, lineNumber }) =>
  url ? `${functionName || '(anonymous)'} ${url.split('/').slice(-3).join('/')}:${lineNumber + 1}` : functionName;
