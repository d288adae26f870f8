import { fileURLToPath } from 'node:url';
import { installPeers } from './peers.mjs';
import { start } from './processes.mjs';

const SERVICES = ['municipalities', 'experiments', 'procurements', 'networking'];

const path = (script) => fileURLToPath(new URL(script, import.meta.url));
const variant = (name) => path(`variants/${name}.mjs`);
const settings = (suffix, urls) =>
  Object.fromEntries(SERVICES.map((name) => [`${name.toUpperCase()}_${suffix}`, urls[name]]));

/** Hive adds more listeners to a signal than Node thinks healthy, and Node says so for every operation. */
const QUIET = ['--no-warnings'];

const allInOne =
  (env) =>
  ({ databases, folder, execArgv }) =>
    start(path('../dist/hub-main.js'), {
      env: { ...settings('DATABASE_URL', databases), HUB_DATA_DIR: folder, ...env },
      execArgv,
    });

/** How each is started, given the databases' URLs and, where it stands in front of them, the services'. */
export const VARIANTS = {
  hub: { start: allInOne({}) },
  'hub-apollo': { start: allInOne({ HUB_SHORT_LANE: 'off' }) },
  'hub-http': {
    gateway: true,
    start: ({ services }) => start(path('../dist/main.js'), { env: settings('URL', services) }),
  },
  stock: {
    gateway: true,
    start: ({ services }) => start(variant('stock'), { args: [JSON.stringify(services)] }),
  },
  hive: {
    gateway: true,
    peer: true,
    start: ({ services }) => start(variant('hive'), { args: [JSON.stringify(services)], execArgv: QUIET }),
  },
  'hive-rust': {
    gateway: true,
    peer: true,
    start: ({ services }) => start(variant('hive'), { args: [JSON.stringify(services), 'rust'], execArgv: QUIET }),
  },
  'apollo-monolith': {
    start: ({ databases }) => start(variant('monolith/apollo'), { args: [JSON.stringify(databases)] }),
  },
  'jit-monolith': {
    peer: true,
    start: ({ databases }) => start(variant('monolith/mercurius'), { args: [JSON.stringify(databases)] }),
  },
  limit: {
    start: ({ databases }) => start(variant('limit'), { args: [JSON.stringify(databases)] }),
  },
};

/** How many of those named hold connections to the databases: each by itself, and the services for all gateways. */
export function holdersOf(names) {
  const gateways = names.filter((name) => VARIANTS[name].gateway).length;
  return names.length - gateways + Math.min(gateways, 1);
}

/** Starts the variants named, and the four services if one of them needs these. Says which it leaves out, and why. */
export async function startVariants(names, { urls: databases, folder }, execArgv = []) {
  const reason = names.some((name) => VARIANTS[name].peer) ? installPeers() : null;
  const able = names.filter((name) => !(VARIANTS[name].peer && reason));
  for (const name of names.filter((each) => !able.includes(each))) console.error(`skipped: ${name}: ${reason}`);
  const behind = able.some((name) => VARIANTS[name].gateway) ? await startServices(databases) : {};
  const services = Object.fromEntries(Object.entries(behind).map(([name, { url }]) => [name, url]));
  const started = {};
  for (const name of able) {
    const { url, children } = await VARIANTS[name].start({ databases, folder, services, execArgv });
    const also = VARIANTS[name].gateway ? Object.values(behind).flatMap((service) => service.children) : [];
    started[name] = { url, own: children[0], processes: [...children, ...also] };
  }
  return started;
}

async function startServices(databases) {
  const env = settings('DATABASE_URL', databases);
  const running = await Promise.all(
    SERVICES.map((name) => start(path(`../../services/${name}/dist/main.js`), { env })),
  );
  return Object.fromEntries(SERVICES.map((name, index) => [name, running[index]]));
}
