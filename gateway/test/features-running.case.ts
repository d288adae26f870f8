import { aViewer } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import type { TestGraph } from './graph';

/** Who writes in the tests of running experiments: Aino's are of Helsinki, whose editor is Eero. */
const person = (id: string, role?: string, scope: string | null = null): Viewer =>
  aViewer({ kind: 'PERSON', id: `account:${id}`, grants: role ? [{ role, scope }] : [] });

export const anybody = aViewer();
export const aino = person('aino');
export const bo = person('bo');
export const editor = person('eero', 'EDITOR', 'municipality:091');
export const editorElsewhere = person('elsa', 'EDITOR', 'municipality:005');
export const moderator = person('maija', 'MODERATOR');
export const administrator = person('admin', 'ADMINISTRATOR');

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are compared whole with what a test expects
export type Json = any;

/** Sends one mutation through the gateway; gives its payload, or what the one error says. */
export async function send(
  graph: TestGraph,
  [viewer, mutation]: [Viewer, string],
  [input, fields]: [object, string],
): Promise<Json> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const text = `mutation($input: ${type}) { ${mutation}(input: $input) { ${fields} } }`;
  const { body } = await graph.postAs(viewer, text, { input });
  return body.errors ? { ...body.errors[0].extensions, message: body.errors[0].message } : body.data[mutation];
}

/** A public experiment of Helsinki by Aino, as its editor made it public. */
export async function anExperiment(graph: TestGraph, said: object = {}): Promise<Made> {
  const facts = { title: { fi: 'Koe' }, kind: 'PILOT', leadMunicipality: '091', visibility: 'PUBLIC', ...said };
  const made = await send(graph, [editor, 'proposeExperiment'], [facts, 'experiment { id version }']);
  return made.experiment;
}

interface Made {
  id: string;
  version: number;
}

/** The same, with something of it edited. */
export async function edited(graph: TestGraph, { id, version }: Made, said: object): Promise<Made> {
  const input = { id, version, ...said };
  return (await send(graph, [editor, 'editExperiment'], [input, 'experiment { id version }'])).experiment;
}

/** The same, run step by step to its end on a day. */
export async function ended(graph: TestGraph, made: Made, endDate: string): Promise<Made> {
  let at = await edited(graph, made, { actual: { startDate: '2020-01-01', endDate } });
  for (const to of ['PROPOSED', 'DESIGN', 'READY', 'RUNNING', 'ENDED']) {
    const input = { id: at.id, version: at.version, to };
    at = (await send(graph, [editor, 'transitionExperiment'], [input, 'experiment { id version }'])).experiment;
  }
  return at;
}

/** The experiment asked for by its id. */
export async function read(graph: TestGraph, viewer: Viewer, [id, fields]: [string, string]): Promise<Json> {
  const { body } = await graph.postAs(viewer, `query($id: ID!) { experiment(id: $id) { ${fields} } }`, { id });
  return body.errors ?? body.data.experiment;
}
