import type { Engine } from './database';
import { comparedToReference } from './reference-check';
import { type Answer, type RunningSubgraph, runSubgraph } from './runtime';
import type { Subgraph } from './subgraph';
import { preparedDatabase } from './testing-databases';
import { ANONYMOUS, READ_PUBLIC, type Viewer, WRITE } from './viewer';

/** The clock of every test. */
export const TEST_NOW = '2026-05-04T09:00:00.000Z';

/** A viewer of whom a test states only what matters. */
export const aViewer = (facts: Partial<Viewer> = {}): Viewer => ({
  ...ANONYMOUS,
  ...(facts.kind === 'PERSON' && { scopes: [READ_PUBLIC, WRITE] }),
  requestId: 'test',
  ...facts,
});

/** The engines this run tests: SQLite always, MySQL or MariaDB where HUB_TEST_MYSQL_URL names a server. */
export function testEngines(): Engine[] {
  return process.env.HUB_TEST_MYSQL_URL ? ['sqlite', 'mysql'] : ['sqlite'];
}

/** With HUB_TEST_REFERENCE=on every query is answered by graphql-js too, and has to be the same. */
export const asTested = (running: RunningSubgraph): RunningSubgraph =>
  process.env.HUB_TEST_REFERENCE === 'on' ? comparedToReference(running) : running;

export interface TestSubgraph {
  running: RunningSubgraph;
  /** Asks, and tells how many SELECT statements the answer took. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<Answer & { statements: number }>;
  close(): Promise<void>;
}

export type TestSeed = 'none' | 'reference' | 'demo';

/** A subgraph on a database of its own, migrated and seeded as far as the test wants. */
export async function testSubgraph(
  subgraph: Subgraph,
  engine: Engine = 'sqlite',
  seeded: TestSeed = 'demo',
): Promise<TestSubgraph> {
  const seeds = seeded === 'none' ? { reference: [], demo: [] } : subgraph.seeds;
  const as = { demo: seeded === 'demo', now: TEST_NOW };
  const database = await preparedDatabase({ ...subgraph, seeds }, engine, as);
  const running = asTested(await runSubgraph(subgraph, database.url, { clock: () => TEST_NOW }));
  return {
    running,
    async ask(query, variables, viewer) {
      let statements = 0;
      running.db.onRead = () => statements++;
      const answer = plain(await running.execute({ query, variables }, viewer));
      return { ...answer, statements };
    },
    async close() {
      await running.close();
      await database.drop();
    },
  };
}

/** graphql-js gives objects without a prototype; tests compare plain ones. */
const plain = (answer: Answer): Answer => JSON.parse(JSON.stringify(answer)) as Answer;

/** What TypeORM would still change to make the tables equal the entities: [] when the migrations are right. */
export async function schemaDrift({ db }: RunningSubgraph): Promise<string[]> {
  const log = await db.source.driver.createSchemaBuilder().log();
  return log.upQueries.map(({ query }) => query);
}
