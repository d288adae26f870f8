import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { databaseSetting, type Environment } from '@courage-hub/kit/config';
import { SERVICES, type ServiceName } from './settings';

const ROOT = join(__dirname, '..', '..');
const START_MS = 60_000;

export interface TopologyOptions {
  /** One database URL per service. */
  databases: Record<ServiceName, string>;
  /** Shared by the gateways, where there is one. */
  redisUrl?: string;
  gateways: number;
  /** Added to the environment of every process. */
  env?: Environment;
}

/** The spread-out hub as plain processes: what `docker-compose.yml` starts, without containers. */
export interface Topology {
  services: Record<ServiceName, { url: string; process: ChildProcess }>;
  gateways: { url: string; process: ChildProcess }[];
  stop(): Promise<void>;
}

export async function startTopology({ databases, redisUrl, gateways, env }: TopologyOptions): Promise<Topology> {
  const urls = Object.fromEntries(SERVICES.map((name) => [databaseSetting(name), databases[name]]));
  const base = { HUB_SECRET: randomBytes(32).toString('base64url'), ...env, HOST: '127.0.0.1', PORT: '0' };
  const children: ChildProcess[] = [];
  const stop = (): Promise<void> => stopAll(children);
  try {
    await run(['gateway/dist/cli.js', 'prepare'], { ...base, ...urls });
    const start = (script: string, more: Environment) =>
      started(script, { ...base, HUB_PREPARE: 'off', ...more }, children);
    const services = Object.fromEntries(
      await Promise.all(SERVICES.map(async (name) => [name, await start(`services/${name}/dist/main.js`, urls)])),
    ) as Topology['services'];
    const serviceUrls = Object.fromEntries(SERVICES.map((name) => [`${name.toUpperCase()}_URL`, services[name].url]));
    const more = { ...serviceUrls, ...(redisUrl && { REDIS_URL: redisUrl }) };
    const fronts = await Promise.all(Array.from({ length: gateways }, () => start('gateway/dist/main.js', more)));
    return { services, gateways: fronts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function run(args: string[], env: Environment): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: environment(env),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
}

/** Starts a program and waits for the line that says where it listens. */
async function started(
  script: string,
  env: Environment,
  children: ChildProcess[],
): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [script], {
    cwd: ROOT,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const late = setTimeout(() => child.kill('SIGKILL'), START_MS);
  for await (const line of createInterface(child.stdout!)) {
    const url = / on (http:\/\/\S+)/.exec(line)?.[1];
    if (!url) continue;
    clearTimeout(late);
    child.stdout!.resume();
    return { url, process: child };
  }
  clearTimeout(late);
  throw new Error(`${script} ended before it listened`);
}

async function stopAll(children: readonly ChildProcess[]): Promise<void> {
  await Promise.all(
    children
      .filter((child) => child.exitCode === null && child.signalCode === null)
      .map(async (child) => {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }),
  );
}

const environment = (more: Environment): NodeJS.ProcessEnv => ({ NODE_ENV: 'production', ...more });
