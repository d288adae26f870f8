import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = join(__dirname, '..', '..');
const EMAIL = 'aino@example.org';
const folder = mkdtempSync(join(tmpdir(), 'hub-workers-'));
const ENVIRONMENT = { PATH: process.env.PATH, HUB_DATA_DIR: folder, HUB_DEMO: 'off', LOG_LEVEL: 'silent' };

let hub: ChildProcess;
let url: string;
let cookie: string;

beforeAll(async () => {
  hub = spawn(process.execPath, [join(ROOT, 'gateway/dist/hub-main.js')], {
    cwd: ROOT,
    env: { ...ENVIRONMENT, HUB_WORKERS: '2', PORT: '0', ADMIN_EMAIL: EMAIL },
  });
  let out = '';
  hub.stdout!.on('data', (chunk) => (out += chunk));
  while (!out.includes('/sign-in/')) await Promise.race([once(hub.stdout!, 'data'), endedEarly()]);
  url = / on (http:\S+)/.exec(out)![1]!;
  const page = await fetch(/: (http:\S+\/sign-in\/\S+)/.exec(out)![1]!, { method: 'POST', redirect: 'manual' });
  cookie = page.headers.getSetCookie()[0]!.split(';')[0]!;
}, 180_000);
afterAll(() => {
  hub.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

async function endedEarly(): Promise<never> {
  const [code] = await once(hub, 'exit');
  throw new Error(`the hub ended with ${code}`);
}

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** One request on a connection of its own: the workers take connections in turns. */
async function send(path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
  const sent = request(new URL(path, url), {
    method: body ? 'POST' : 'GET',
    agent: false,
    headers: { 'content-type': 'application/json', 'x-hub-csrf': '1', ...headers },
  });
  sent.end(body && JSON.stringify(body));
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, headers: response.headers, text: await text(response) };
}

const ask = (query: string, headers?: Record<string, string>) => send('/graphql', { query }, headers);
const workers = (): number[] =>
  readFileSync(`/proc/${hub.pid}/task/${hub.pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
const requestsCounted = async (): Promise<number> => {
  const counts = (await send('/metrics')).text.matchAll(/^hub_request_seconds_count\{.*\} (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
};

const HELSINKI = '{ municipality(code: "091") { code } }';
const buys = (number: number, clientMutationId: string) => `mutation {
  createContractingProcess(input: {
    ocid: "ocds-a1b2c3-${number}" municipalityCode: "091" title: { fi: "Osto", original: fi } visibility: PUBLIC
    innovationType: DESIGN_CONTEST valueDisclosure: UNKNOWN clientMutationId: "${clientMutationId}"
  }) { contractingProcess { ocid } clientMutationId }
}`;
const COUNT = '{ contractingProcesses(first: 0) { totalCount } }';

describe('a hub of two workers', () => {
  it('reads through one what was written through the other, and executes once what is sent again', async () => {
    const answers: string[] = [];
    for (let i = 0; i < 4; i++) answers.push((await ask(buys(1, 'once'), { cookie })).text);
    expect(answers).toEqual(Array(4).fill(answers[0]));
    expect(answers[0]).toContain('"ocid":"ocds-a1b2c3-1"');
    const counts = [];
    for (let i = 0; i < 4; i++) counts.push(JSON.parse((await ask(COUNT)).text).data.contractingProcesses.totalCount);
    expect(counts).toEqual([1, 1, 1, 1]);
  });

  it('loses none of the writes that both make at once', async () => {
    const numbers = Array.from({ length: 20 }, (_, at) => 100 + at);
    const answers = await Promise.all(numbers.map((number) => ask(buys(number, `at-once-${number}`), { cookie })));
    expect(answers.map(({ text }) => /"ocid":"ocds-a1b2c3-(\d+)"/.exec(text)?.[1])).toEqual(numbers.map(String));
    expect(JSON.parse((await ask(COUNT)).text).data.contractingProcesses.totalCount).toBe(21);
  });

  it('has one budget over both', async () => {
    const remaining: number[] = [];
    for (let i = 0; i < 6; i++) remaining.push(Number((await ask(HELSINKI)).headers['ratelimit-remaining']));
    expect(remaining.map((left) => remaining[0]! - left)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('tells the metrics of both as one, whichever is asked', async () => {
    const before = await requestsCounted();
    for (let i = 0; i < 6; i++) await ask(HELSINKI);
    expect([(await requestsCounted()) - before, (await requestsCounted()) - before]).toEqual([6, 6]);
  });

  it('goes on when one is killed, and has two again', async () => {
    const before = await requestsCounted();
    const [first, second] = workers();
    process.kill(first!, 'SIGKILL');
    while (workers().includes(first!)) await new Promise((resolve) => setTimeout(resolve, 20));
    for (let i = 0; i < 6; i++) expect((await ask(HELSINKI)).status).toBe(200);
    // What the other had answered is still counted: both had their share.
    const left = (await requestsCounted()) - 6;
    expect([left > 0, left < before]).toEqual([true, true]);
    while (workers().length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(workers()).toContain(second);
    expect((await ask(HELSINKI)).status).toBe(200);
  }, 60_000);

  it('48: refuses the session of a disabled account on both within 5 s', async () => {
    const roles = '{ viewer { roles { role } } }';
    const statuses = async () => [(await ask(roles, { cookie })).status, (await ask(roles, { cookie })).status];
    expect(await statuses()).toEqual([200, 200]);
    const cli = [join(ROOT, 'gateway/dist/cli.js'), 'user', 'disable', EMAIL];
    const other = [join(ROOT, 'gateway/dist/cli.js'), 'user', 'grant', 'lauri@example.org', 'ADMINISTRATOR'];
    for (const words of [other, cli]) {
      const env = { ...ENVIRONMENT, HUB_PREPARE: 'off' };
      expect(await once(spawn(process.execPath, words, { cwd: ROOT, env, stdio: 'ignore' }), 'exit')).toEqual([
        0,
        null,
      ]);
    }
    await new Promise((resolve) => setTimeout(resolve, 5500));
    expect([...(await statuses()), ...(await statuses())]).toEqual([401, 401, 401, 401]);
  }, 60_000);

  it('ends with all of its workers at SIGTERM', async () => {
    hub.kill('SIGTERM');
    expect(await once(hub, 'exit')).toEqual([0, null]);
  }, 30_000);
});
