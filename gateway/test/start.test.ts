import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Run {
  child: ChildProcess;
  out: () => string;
  err: () => string;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

function run(script: string, env: Record<string, string>, args: string[] = []): Run {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    env: { HUB_DEMO: 'off', PORT: '0', HUB_SECRET: 'a secret of the tests, 32 characters long', ...env },
    cwd: ROOT,
  });
  let [out, err] = ['', ''];
  child.stdout!.on('data', (chunk) => (out += chunk));
  child.stderr!.on('data', (chunk) => (err += chunk));
  return { child, out: () => out, err: () => err, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

const listening = (started: Run): Promise<string> => said(started, /on (http:\/\/[\d.:]+)/);

/** What a process says, once it has said it. */
async function said({ out, err, ended }: Run, shape: RegExp): Promise<string> {
  for (;;) {
    const url = shape.exec(out())?.[1];
    if (url) return url;
    const over = await Promise.race([ended.then(() => true), new Promise((resolve) => setTimeout(resolve, 20, false))]);
    if (over) throw new Error(`ended before it said so: ${err()}`);
  }
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the first start', () => {
  it('creates, migrates and fills the databases with a line per step; the next one reuses them', async () => {
    const first = run('gateway/dist/hub-main.js', { HUB_DATA_DIR: folder });
    await listening(first);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(first.out().split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^municipalities: \d+ migrations? applied$/),
      expect.stringMatching(/^municipalities: \d+ reference rows$/),
    ]);
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.sqlite'))
        .sort(),
    ).toEqual(['experiments.sqlite', 'municipalities.sqlite', 'networking.sqlite', 'procurements.sqlite']);
    const second = run('gateway/dist/hub-main.js', { HUB_DATA_DIR: folder });
    await listening(second);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(second.out()).toMatch(/^Courage Hub on http/);
  }, 60_000);
});

describe('a start that cannot be', () => {
  it('names every wrong setting at once', async () => {
    const failed = run('gateway/dist/hub-main.js', {
      PORT: 'http',
      HUB_DEMO: 'yes',
      EXPERIMENTS_DATABASE_URL: 'oracle:x',
    });
    expect(await failed.ended).toBe(1);
    expect(failed.err().trim().split('\n')).toEqual([
      'settings that cannot be used:',
      '  HUB_DEMO must be on or off, but got: "yes"',
      '  PORT must be a port 0..65535, but got: "http"',
      expect.stringContaining('  EXPERIMENTS_DATABASE_URL must be sqlite:<path>'),
    ]);
  });

  it('says in one line that the port is in use', async () => {
    const taken: Server = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const failed = run('gateway/dist/hub-main.js', { HUB_DATA_DIR: folder, PORT: String(port) });
    expect(await failed.ended).toBe(1);
    expect(failed.err().trim()).toBe(`port ${port} on 127.0.0.1 is in use: stop what listens there or set PORT`);
    taken.close();
  }, 30_000);

  it('says in one line that a SQLite file is none', async () => {
    writeFileSync(join(folder, 'experiments.sqlite'), 'not a database '.repeat(1000));
    const failed = run('gateway/dist/hub-main.js', { HUB_DATA_DIR: folder });
    expect(await failed.ended).toBe(1);
    expect(failed.err().trim()).toBe(
      `experiments: cannot open database sqlite:${folder}/experiments.sqlite: the file is not a SQLite database (corrupt, or another kind of file)`,
    );
  });

  it('says in one line that a database server is missing, without its password', async () => {
    const failed = run('services/experiments/dist/main.js', {
      EXPERIMENTS_DATABASE_URL: 'mysql://hub:secret@127.0.0.1:9/hub',
    });
    expect(await failed.ended).toBe(1);
    expect(failed.err().trim()).toMatch(
      /^experiments: cannot open database mysql:\/\/hub:\*\*\*@127\.0\.0\.1:9\/hub: .*ECONNREFUSED/,
    );
    expect(failed.err().trim().split('\n')).toHaveLength(1);
  });

  it('says which services a gateway alone was not told of', async () => {
    const failed = run('gateway/dist/main.js', {});
    expect(await failed.ended).toBe(1);
    expect(failed.err()).toContain('  NETWORKING_URL must be the URL of the service, but got: undefined');
  });
});

describe('the first administrator', () => {
  const prepared = async (env: Record<string, string> = {}) => {
    const done = run('gateway/dist/cli.js', { HUB_DATA_DIR: folder, ...env }, ['prepare']);
    expect([await done.ended, done.err().includes('rror')]).toEqual([0, false]);
    return done.out();
  };

  it('is nobody whom nobody named, and gets one link from preparing the databases', async () => {
    expect(await prepared()).toBe('');
    const named = { ADMIN_EMAIL: 'aino@example.org', HUB_URL: 'https://hub.example.org' };
    expect(await prepared(named)).toMatch(
      /^aino@example\.org becomes the administrator with this link, once, within 24 hours: https:\/\/hub\.example\.org\/sign-in\/[\w-]{43}\n$/,
    );
    expect(await prepared({ ...named, ADMIN_EMAIL: 'lauri@example.org' })).toBe('');
  }, 60_000);

  it('signs in by the link of a hub that is spread out', async () => {
    const spread = run('gateway/dist/spread-main.js', { HUB_DATA_DIR: folder, ADMIN_EMAIL: 'aino@example.org' });
    const link = await said(spread, /: (http:\S+\/sign-in\/\S+)\n/);
    expect(spread.out()).toContain(`gateway ${new URL(link).origin}`);
    const page = await fetch(link, { method: 'POST', redirect: 'manual' });
    const cookie = page.headers.getSetCookie()[0]!.split(';')[0]!;
    const answer = await fetch(new URL('/graphql', link), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-csrf': '1', cookie },
      body: JSON.stringify({ query: '{ viewer { roles { role } } }' }),
    });
    expect(await answer.json()).toMatchObject({
      data: { viewer: { roles: [{ role: 'PARTICIPANT' }, { role: 'ADMINISTRATOR' }] } },
    });
    spread.child.kill('SIGTERM');
    expect(await spread.ended).toBe(0);
  }, 120_000);
});

describe('the command line', () => {
  it('keeps house in every service, and says what it deleted', async () => {
    const done = run('gateway/dist/cli.js', { HUB_DATA_DIR: folder }, ['housekeeping', '--json']);
    expect(await done.ended).toBe(0);
    expect(JSON.parse(done.out())).toEqual({
      municipalities: { idempotency: 0 },
      experiments: { idempotency: 0 },
      procurements: { idempotency: 0 },
      networking: { sign_in_link: 0, session: 0, idempotency: 0 },
    });
  }, 60_000);

  it('imports projects through the front door, twice, and reports the row that it refuses', async () => {
    const file = join(folder, 'projects.csv');
    const header =
      'period,project_code,fund,title,programme,priority_axis,authority,status,start_date,end_date,beneficiary,beneficiary_kind,beneficiary_municipality_code,granted_eu_state_eur,paid_eu_state_eur,planned_public_eur,realised_public_eur,mentions_experiment';
    const row = (code: string, start: string) =>
      `2014-2020,${code},ESR,Kokeilu ${code},Ohjelma,1,ELY,Toiminta päättynyt,${start},2020-12-31,Esimerkin kaupunki,municipal,091,1000,900,1500,1400,1`;
    writeFileSync(file, [header, row('S1', '2019-01-01'), row('S2', 'soon'), row('S3', '2019-02-01')].join('\n'));
    const report = async () => {
      const done = run('gateway/dist/cli.js', { HUB_DATA_DIR: folder }, ['import', 'projects', file, '--json']);
      const code = await done.ended;
      return { code, ...JSON.parse(done.out()) };
    };
    expect(await report()).toMatchObject({ code: 1, read: 3, inserted: 2, unchanged: 0, rejected: [{ line: 3 }] });
    expect(await report()).toMatchObject({
      code: 1,
      read: 3,
      inserted: 0,
      updated: 0,
      unchanged: 2,
      rejected: [{ line: 3 }],
    });
  }, 60_000);
});
