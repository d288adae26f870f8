import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { agreedAnswers } from './answers.mjs';
import { requireConnections } from './connections.mjs';
import { emptyDatabases, fill } from './databases.mjs';
import { measure, PACES } from './measure.mjs';
import { readOptions } from './options.mjs';
import { stopAll } from './processes.mjs';
import { profile, PROFILED } from './profile.mjs';
import { resultTable, scaleTable } from './report.mjs';
import { bodiesOf, SHAPES } from './shapes.mjs';
import { holdersOf, startVariants } from './variants.mjs';

const CHECKED = 3;
const SIGNALS = ['SIGINT', 'SIGTERM'];
const PROFILES = fileURLToPath(new URL('../../data/bench', import.meta.url));

async function main(options) {
  console.error(`${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString()}`);
  if (options.engine === 'mariadb') await requireConnections(process.env.HUB_TEST_MYSQL_URL, holdersOf(options.only));
  else delete process.env.HUB_TEST_MYSQL_URL;
  const bySize = {};
  for (const scale of options.scales) await withWorld(scale, options, bySize);
  const sizes = Object.values(bySize);
  if (sizes.length > 1) console.log(`\n${scaleTable(bySize)}`);
  if (options.json && sizes.length > 0) console.log(JSON.stringify(sizes.length > 1 ? bySize : sizes[0]));
}

async function withWorld(scale, options, bySize) {
  const databases = await emptyDatabases(options.engine);
  const leave = async () => {
    await stopAll();
    await databases.drop();
  };
  for (const signal of SIGNALS) process.once(signal, () => leave().finally(() => process.exit(1)));
  try {
    const facts = await filled(databases, scale, options);
    const variants = await startVariants(options.only, databases, options.profile ? PROFILED : []);
    if (options.check) await check(variants, options, facts);
    else if (options.profile) await profileAll(variants, options, facts);
    else bySize[facts.experiments] = await measureAll(variants, options, facts);
  } finally {
    for (const signal of SIGNALS) process.removeAllListeners(signal);
    await leave();
  }
}

async function filled(databases, scale, { engine }) {
  const begun = performance.now();
  const facts = await fill(databases, scale);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.error(`${facts.experiments} experiments on ${engine}, made in ${seconds} s with ${peak} MB`);
  return facts;
}

const paceOf = ({ quick }) => (quick ? PACES.quick : PACES.full);

async function measureAll(variants, options, facts) {
  const results = {};
  for (const shape of options.shapes) {
    console.error(`${shape}: ${SHAPES[shape].what}`);
    results[shape] = await measure(variants, { shape, facts, pace: paceOf(options) });
  }
  console.log(resultTable(results));
  return results;
}

/** Only whether all variants give the same answers. */
async function check(variants, { shapes }, facts) {
  for (const shape of shapes) {
    await agreedAnswers(variants, bodiesOf(shape, facts, CHECKED));
    console.log(`${shape}: ${CHECKED} answers alike by ${Object.keys(variants).join(', ')}`);
  }
}

async function profileAll({ hub }, options, facts) {
  for (const shape of options.shapes) {
    const { path, tables } = await profile(hub, { shape, facts, pace: PACES.profile, folder: PROFILES });
    console.log(`${shape}: ${SHAPES[shape].what}\n\n${tables}\n\n${path}\n`);
  }
}

try {
  await main(readOptions(process.argv.slice(2), process.env));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
