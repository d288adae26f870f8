import { aViewer } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import type { TestGraph } from './graph';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are compared whole with what a test expects
export type Json = any;

const person = (id: string, role: string, scope: string | null): Viewer =>
  aViewer({ kind: 'PERSON', id: `account:${id}`, grants: [{ role, scope }] });

export const editorOf = (code: string): Viewer => person(`editor${code}`, 'EDITOR', `municipality:${code}`);
export const ADMINISTRATOR = person('administrator', 'ADMINISTRATOR', null);
export const COORDINATOR = person('coordinator', 'COORDINATOR', 'programme:digikuntakokeilu');

interface Written {
  id: string;
  version: number;
}

/** What the tests of practices, their adoption and their lessons write through the gateway. */
export function writers(graph: () => TestGraph) {
  /** The payload of one mutation, or its error. */
  async function send(viewer: Viewer, mutation: string, input: object, selection: string): Promise<Json> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} } }`;
    const { body } = await graph().postAs(viewer, text, { input });
    return body.errors ? body.errors[0] : body.data[mutation];
  }

  /** A public one of Helsinki. */
  async function anExperiment(said: object = {}): Promise<Written> {
    const input = { title: { fi: 'Koe' }, kind: 'PILOT', leadMunicipality: '091', visibility: 'PUBLIC', ...said };
    return (await send(ADMINISTRATOR, 'proposeExperiment', input, 'experiment { id version }')).experiment;
  }

  /** The same, with its outcome. */
  async function anEnded(themes: string[], said: object = {}): Promise<Written> {
    const { outcome = 'NOT_CONFIRMED', ...rest } = said as { outcome?: string };
    const experiment = await anExperiment({ themes: themes.map((uri) => ({ uri })), ...rest });
    await send(ADMINISTRATOR, 'editExperiment', { ...experiment, outcome }, 'clientMutationId');
    return experiment;
  }

  /** A practice that came out of an experiment of Helsinki. */
  async function aPractice(): Promise<Written & { originId: string }> {
    const { id: originId } = await anExperiment();
    const input = { originIds: [originId], title: { fi: 'Malli' } };
    const { practice } = await send(ADMINISTRATOR, 'publishPractice', input, 'practice { id version }');
    return { ...practice, originId };
  }

  /** An adoption by the municipality of a code, or the error. */
  async function taken(practiceId: string, adopter: string, said: object = {}): Promise<Json> {
    const input = {
      ...{ practiceId, adopterMunicipality: adopter, status: 'IN_USE', mode: 'ADAPTED', visibility: 'PUBLIC' },
      ...said,
    };
    const answer = await send(editorOf(adopter), 'recordAdoption', input, 'adoption { id version }');
    return answer.adoption ?? answer;
  }

  return { send, anExperiment, anEnded, aPractice, taken };
}
