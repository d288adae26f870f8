import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What every contestant's process gets, whatever it is. */
const ENVIRONMENT = {
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: '1',
  LOG_LEVEL: 'error',
  HUB_SECRET: 'the benchmark shares this with nobody',
  HOST: '127.0.0.1',
  PORT: '0',
  HUB_PREPARE: 'off',
  RATE_LIMIT_ANONYMOUS: 'off',
  // No other variant gives up on a slow answer.
  SUBGRAPH_TIMEOUT_MS: '60000',
};

const children = [];

/** A script in a process of its own, once it says `… on http://…`. */
export async function start(script, { args = [], env = {}, execArgv = [] } = {}) {
  const child = spawn(process.execPath, [...execArgv, script, ...args], {
    cwd: ROOT,
    env: { ...ENVIRONMENT, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  children.push(child);
  for await (const line of createInterface(child.stdout)) {
    const url = / on (http:\/\/[^\s]+)/.exec(line)?.[1];
    if (!url) continue;
    child.stdout.resume();
    return { url: url.endsWith('/graphql') ? url : `${url}/graphql`, children: [child] };
  }
  throw new Error(`${script} did not start`);
}

/** Ends every process that was started here. */
export async function stopAll() {
  const running = children.splice(0).filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(running.map((child) => once(child, 'exit')));
}

/** From here on `peakMb` counts anew; where the system does not tell, it is null. */
export function forgetPeak(processes) {
  for (const { pid } of processes) {
    try {
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
    } catch {
      // Not Linux, or not allowed: then the peak is that of the whole run, or unknown.
    }
  }
}

/** The largest resident memory of all these processes together, in MB. */
export function peakMb(processes) {
  try {
    const peaks = processes.map(({ pid }) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
    return Math.round(peaks.reduce((sum, kilobytes) => sum + Number(kilobytes) / 1024, 0));
  } catch {
    return null;
  }
}

/** The microseconds that all these processes together have had of a core; 0 where the system does not tell. */
export function cpuMicroseconds(processes) {
  try {
    return processes.flatMap(({ pid }) => threadsOf(pid)).reduce((sum, own) => sum + own, 0);
  } catch {
    return 0;
  }
}

const threadsOf = (pid) =>
  readdirSync(`/proc/${pid}/task`).map(
    (thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1000,
  );
