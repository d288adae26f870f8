import type { Engine } from '@courage-hub/kit/database';
import { sql } from '@courage-hub/kit/sql';
import { aViewer, TEST_NOW } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { SERVICES } from '@courage-hub/gateway/settings';
import { Account } from '@courage-hub/networking/account/account';
import { type Reply, testGraph, type TestGraph } from '../graph';

export const ADMINISTRATOR = aViewer({
  kind: 'PERSON',
  id: 'account:administrator',
  grants: [
    { role: 'PARTICIPANT', scope: null },
    { role: 'ADMINISTRATOR', scope: null },
  ],
});

export const PROPOSE = `mutation($input: ProposeExperimentInput!) {
  proposeExperiment(input: $input) { experiment { id version title { fi } } clientMutationId }
}`;

/** A graph that is written to, by one viewer or by many side by side. */
export interface WritableGraph {
  graph: TestGraph;
  /** Who asks from now on, where requests run side by side: `postAs` has one viewer at a time. */
  speakAs(viewer: Viewer | null): void;
  propose(title: string, more?: object): Promise<Reply>;
  rowCounts(): Promise<Record<string, number>>;
}

export async function writableGraph(engine: Engine): Promise<WritableGraph> {
  let speaker: Viewer | null = null;
  const graph = await testGraph({
    engine,
    through: (transport) => ({
      ...transport,
      send: (operation, asked) => transport.send(operation, { ...asked, viewer: speaker ?? asked.viewer }),
    }),
  });
  const none = { email: null, personId: null, disabledAt: null };
  const account = { id: ADMINISTRATOR.id!, name: 'Administrator', ...none, createdAt: TEST_NOW };
  await graph.services.networking.db.write((writer) => writer.insert(Account, [account]));
  return {
    graph,
    speakAs: (viewer) => (speaker = viewer),
    propose: (title, more = {}) =>
      graph.postAs(ADMINISTRATOR, PROPOSE, {
        input: { title: { fi: title, original: 'fi' }, kind: 'PILOT', visibility: 'PUBLIC', ...more },
      }),
    rowCounts: () => rowCounts(graph),
  };
}

async function rowCounts({ services }: TestGraph): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const service of SERVICES) {
    const { db } = services[service];
    for (const { tableName } of db.source.entityMetadatas) {
      const [row] = await db.read(sql(`SELECT COUNT(*) AS \`n\` FROM \`${tableName}\``));
      counts[`${service}.${tableName}`] = Number(row!.n);
    }
  }
  return counts;
}
