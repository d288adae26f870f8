import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { fillDatabases } from './databases.mjs';
import { randomFrom, SHAPES } from './shapes.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    scale: { type: 'string', default: '10' },
  },
});
const ROUNDS = options.quick ? 3 : 7;
const SECONDS = options.quick ? 2 : 4;
const CONNECTIONS = 32;
const REQUESTS = 400;
const SERVICES = ['municipalities', 'experiments', 'procurements', 'networking'];
const ROOT = new URL('../..', import.meta.url).pathname;

const children = [];

async function start(script, args, env) {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    env: {
      NODE_ENV: 'production',
      APOLLO_TELEMETRY_DISABLED: '1',
      LOG_LEVEL: 'error',
      HUB_SECRET: 'the benchmark shares this with nobody',
      HOST: '127.0.0.1',
      PORT: '0',
      HUB_PREPARE: 'off',
      RATE_LIMIT_ANONYMOUS: 'off',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const line of createInterface(child.stdout)) {
    const url = / on (http:\/\/[^\s]+)/.exec(line)?.[1];
    if (!url) continue;
    child.stdout.resume();
    return { url: url.endsWith('/graphql') ? url : `${url}/graphql`, pids: [child.pid] };
  }
  throw new Error(`${script} did not start`);
}

async function startVariants(folder) {
  const services = await Promise.all(
    SERVICES.map((name) => start(`services/${name}/dist/main.js`, [], { HUB_DATA_DIR: folder })),
  );
  const urls = Object.fromEntries(SERVICES.map((name, index) => [name, services[index].url]));
  const env = Object.fromEntries(SERVICES.map((name) => [`${name.toUpperCase()}_URL`, urls[name]]));
  const behind = services.flatMap(({ pids }) => pids);
  const withServices = ({ url, pids }) => ({ url, pids: [...pids, ...behind] });
  return {
    hub: await start('gateway/dist/hub-main.js', [], { HUB_DATA_DIR: folder }),
    'hub-http': withServices(await start('gateway/dist/main.js', [], env)),
    stock: withServices(await start('gateway/bench/stock.mjs', [JSON.stringify(urls)], {})),
    limit: await start('gateway/bench/limit.mjs', [folder], {}),
  };
}

const bodiesOf = (shape, facts, seed) => {
  const random = randomFrom(seed);
  const { query, variables } = SHAPES[shape];
  return Array.from({ length: REQUESTS }, () =>
    JSON.stringify({
      operationName: shape,
      query: query.replace(/^query/, `query ${shape}`),
      variables: variables(random, facts),
    }),
  );
};

const post = async (url, body) =>
  (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();

/** Every variant gives the same data to the same request, or the comparison is refused. */
async function requireEqualAnswers(variants, bodies) {
  for (const body of bodies.slice(0, 20)) {
    const answers = await Promise.all(
      Object.entries(variants).map(async ([name, { url }]) => [name, JSON.parse(await post(url, body))]),
    );
    const [, expected] = answers[0];
    for (const [name, answer] of answers) {
      if (answer.errors || JSON.stringify(answer.data) !== JSON.stringify(expected.data)) {
        throw new Error(
          `no comparison: ${name} answers otherwise to ${body}\n${JSON.stringify(answer).slice(0, 600)}\n${JSON.stringify(expected).slice(0, 600)}`,
        );
      }
    }
  }
}

const load = (url, bodies, duration) =>
  autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    requests: bodies.map((body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body })),
  });

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const peakMb = (pids) =>
  pids.reduce(
    (sum, pid) => sum + Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    0,
  );

async function measure(variants, shape, facts) {
  const runs = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
  const warmUp = bodiesOf(shape, facts, 1);
  await requireEqualAnswers(variants, warmUp);
  for (const { url } of Object.values(variants)) await load(url, warmUp, 1);
  for (let round = 0; round < ROUNDS; round++) {
    const bodies = bodiesOf(shape, facts, 100 + round);
    const order = Object.keys(variants);
    for (const name of round % 2 ? order.reverse() : order) {
      const result = await load(variants[name].url, bodies, SECONDS);
      if (result.non2xx > 0 || result.errors > 0)
        throw new Error(`${name} ${shape}: ${result.non2xx} refused, ${result.errors} failed`);
      runs[name].push({ rps: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 });
    }
  }
  return Object.fromEntries(
    Object.entries(runs).map(([name, all]) => [
      name,
      {
        rps: Math.round(median(all.map((run) => run.rps))),
        spread: Math.round(
          (100 * (Math.max(...all.map((run) => run.rps)) - Math.min(...all.map((run) => run.rps)))) /
            median(all.map((run) => run.rps)),
        ),
        p50: median(all.map((run) => run.p50)),
        p99: median(all.map((run) => run.p99)),
        rssMb: Math.round(peakMb(variants[name].pids)),
      },
    ]),
  );
}

function table(results) {
  const variants = Object.keys(Object.values(results)[0]);
  const rows = variants.map((name) => {
    const cells = Object.values(results).map((shape) => {
      const { rps, p50, p99, spread } = shape[name];
      return `${rps} · ${(rps / shape.limit.rps).toFixed(2)} · ${p50}/${p99} ms · ±${spread} %`;
    });
    return `| ${name} | ${cells.join(' | ')} | ${Math.max(...Object.values(results).map((shape) => shape[name].rssMb))} |`;
  });
  return [
    `| variant | ${Object.keys(results).join(' | ')} | peak MB |`,
    `|---|${Object.keys(results)
      .map(() => '--:|')
      .join('')}--:|`,
    ...rows,
  ].join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
try {
  const facts = await fillDatabases(folder, Number(options.scale));
  console.error(
    `${facts.experiments} experiments, ${facts.activeCodes.length} municipalities with some; ${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}`,
  );
  const variants = await startVariants(folder);
  const results = {};
  for (const shape of Object.keys(SHAPES)) {
    console.error(`${shape}: ${SHAPES[shape].what}`);
    results[shape] = await measure(variants, shape, facts);
  }
  console.log(table(results));
  if (options.json) console.log(JSON.stringify(results));
} finally {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(
    children
      .filter((child) => child.exitCode === null && child.signalCode === null)
      .map((child) => once(child, 'exit')),
  );
  rmSync(folder, { recursive: true });
}
