import { aViewer, type TestSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import { sql } from '@courage-hub/kit/sql';
import type { Grant, Viewer } from '@courage-hub/kit/viewer';
import { anExperiment, given } from './builders';
import type { Experiment } from './experiment/experiment';
import { ExperimentProgramme } from './experiment/experiment-links';
import { ExperimentStatus } from './experiment/experiment.enums';

/** Who writes in the tests. Asikkala is 016, Askola 018. */
const person = (id: string, ...grants: Grant[]): Viewer => aViewer({ kind: 'PERSON', id: `account:${id}`, grants });

export const DIGI = 'programme:digi';
export const OTHER_PROGRAMME = 'programme:other';

export const anonymous = aViewer();
export const key = aViewer({ kind: 'KEY', id: 'key:1', grants: [{ role: 'ADMINISTRATOR', scope: null }] });
export const aino = person('aino');
export const bo = person('bo');
export const member = person('member', { role: 'MEMBER', scope: 'group:1' });
export const editor016 = person('editor016', { role: 'EDITOR', scope: 'municipality:016' });
export const editor018 = person('editor018', { role: 'EDITOR', scope: 'municipality:018' });
export const coordinator = person('coordinator', { role: 'COORDINATOR', scope: DIGI });
export const otherCoordinator = person('other', { role: 'COORDINATOR', scope: OTHER_PROGRAMME });
export const administrator = person('administrator', { role: 'ADMINISTRATOR', scope: null });

export type Said = Record<string, unknown>;

/** A payload, or what an error says. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are compared whole with what a test expects
export type Sent = Record<string, any>;

/** Sends one mutation; gives its payload, or the code and the rest of the one error. */
export function sender(hub: () => TestSubgraph, mutation: string, fields: string) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${fields} } }`;
  return async (viewer: Viewer, input: Said): Promise<Sent> => {
    const { data, errors } = await hub().ask(text, { input }, viewer);
    if (!errors) return data![mutation] as Sent;
    const [{ message, extensions }] = errors as [{ message: string; extensions: Said }];
    return { ...extensions, message } as Sent;
  };
}

/** What the last write told the outbox and the audit. */
export async function lastTold({ running: { db } }: TestSubgraph): Promise<unknown> {
  const [change] = await db.read(sql('SELECT `type`, `objectId`, `kind` FROM `outbox` ORDER BY `seq` DESC LIMIT 1'));
  const [deed] = await db.read(sql('SELECT `actor`, `action`, `objectId` FROM `audit` ORDER BY `seq` DESC LIMIT 1'));
  return { change, deed };
}

export const countOf = async ({ running: { db } }: TestSubgraph, table: string): Promise<number> =>
  Number((await db.read(sql(`SELECT COUNT(*) AS \`n\` FROM \`${table}\``)))[0]!.n);

/** A draft of Aino's, led by 016, in the programme DIGI. */
export async function aDraft(hub: TestSubgraph, stated: Partial<Experiment> = {}): Promise<Experiment> {
  const draft = anExperiment({
    authorId: aino.id,
    visibility: Visibility.DRAFT,
    leadMunicipalityId: 'municipality:016',
    status: ExperimentStatus.IDEA,
    ...stated,
  });
  await given(hub, draft, [ExperimentProgramme, { experimentId: draft.id, programmeId: DIGI }]);
  return draft;
}
