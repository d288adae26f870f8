import { sql } from '@courage-hub/kit/sql';
import { aViewer } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import type { TestGraph } from '../graph';
import { type Input, TEXT } from './table';

/** Somebody who may send everything, but for what others wrote or lead. */
export const SENDER: Viewer = aViewer({
  kind: 'PERSON',
  id: 'account:sender',
  grants: [
    { role: 'PARTICIPANT', scope: null },
    { role: 'EDITOR', scope: 'municipality:091' },
    { role: 'ADMINISTRATOR', scope: null },
  ],
});

export const STRANGER: Viewer = aViewer({
  kind: 'PERSON',
  id: 'account:stranger',
  grants: [{ role: 'PARTICIPANT', scope: null }],
});

/** The hub that a table is tried on. */
export interface World {
  graph: TestGraph;
  /** Sends what is right, and gives what the selection names. */
  done(mutation: string, input: Input, selection: string, viewer?: Viewer): Promise<Input>;
}

export const worldOf = (graph: TestGraph): World => ({
  graph,
  async done(mutation, input, selection, viewer = SENDER) {
    const { body } = await graph.postAs(viewer, documentOf(mutation, selection), { input });
    if (body.errors) throw new Error(`${mutation}: ${body.errors[0].message}`);
    return body.data[mutation];
  },
});

export const documentOf = (mutation: string, selection = 'clientMutationId'): string => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  return `mutation($input: ${type}) { ${mutation}(input: $input) { ${selection} } }`;
};

export const firstOf = async ({ graph }: World, field: string): Promise<string> =>
  (await graph.post(`{ ${field}(first: 1) { nodes { id } } }`)).body.data[field].nodes[0].id;

/** A public experiment of Helsinki, in a programme. */
export async function anExperiment(world: World, said: Input = {}): Promise<{ id: string; version: number }> {
  const input = {
    ...{ title: TEXT, kind: 'PILOT', leadMunicipality: '091', visibility: 'PUBLIC' },
    ...{ programmeIds: ['programme:uskalla-kokeilla'], ...said },
  };
  return (await world.done('proposeExperiment', input, 'experiment { id version }')).experiment;
}

/** The same as the fields that name it in the input of what is written below it. */
export async function ofExperiment(world: World, said?: Input): Promise<{ experimentId: string; version: number }> {
  const { id, version } = await anExperiment(world, said);
  return { experimentId: id, version };
}

/** Puts it where it would take months to come to. */
export async function setStatus(
  { graph }: World,
  experimentId: string,
  status: string,
  { start = null, end = null }: { start?: string | null; end?: string | null } = {},
): Promise<void> {
  const text = 'UPDATE `experiment` SET `status` = ?, `actualStartDate` = ?, `actualEndDate` = ? WHERE `id` = ?';
  await graph.services.experiments.db.write((writer) => writer.run(sql(text, status, start, end, experimentId)));
}

export async function inState(
  world: World,
  status: string,
  days?: { start?: string; end?: string },
): Promise<{ experimentId: string; version: number }> {
  const named = await ofExperiment(world);
  await setStatus(world, named.experimentId, status, days);
  return named;
}

export const PROMISES = {
  ...{ hypothesis: TEXT, wouldChangeMind: TEXT, outcomeMeasures: TEXT, methodAndSample: TEXT, stoppingRule: TEXT },
};

export async function aRegistered(world: World): Promise<{ experimentId: string; version: number }> {
  const input = { ...(await ofExperiment(world)), ...PROMISES };
  const { experiment } = await world.done('registerExperiment', input, 'experiment { id version }');
  return { experimentId: experiment.id, version: experiment.version };
}

export const CALL = {
  ...{ programmeId: 'programme:uskalla-kokeilla', title: TEXT, budget: '1000', visibility: 'PUBLIC' },
  ...{ opensAt: '2026-05-01T00:00:00Z', closesAt: '2026-06-01T00:00:00Z' },
};

export const aChallenge = async (world: World, said: Input = {}): Promise<string> =>
  (await world.done('createChallenge', { ...CALL, ...said }, 'challenge { id }')).challenge.id;

export async function aSubmission(world: World, challengeId?: string): Promise<string> {
  const input = { challengeId: challengeId ?? (await aChallenge(world)), requested: '100' };
  const { id: experimentId } = await anExperiment(world);
  return (await world.done('submitToChallenge', { ...input, experimentId }, 'submission { id }')).submission.id;
}

/** An eligible one of a challenge that has closed. */
export async function anEligible(world: World, closed = true): Promise<string> {
  const challengeId = await aChallenge(world);
  const submissionId = await aSubmission(world, challengeId);
  await world.done('assessSubmission', { submissionId, version: 1, eligible: true }, 'submission { id }');
  if (closed) {
    const text = 'UPDATE `challenge` SET `closesAt` = ? WHERE `id` = ?';
    await world.graph.services.experiments.db.write((writer) =>
      writer.run(sql(text, '2026-05-02T00:00:00.000Z', challengeId)),
    );
  }
  return submissionId;
}

export async function aPractice(world: World): Promise<{ id: string; version: number }> {
  const experiment = await anExperiment(world);
  await world.done('editExperiment', { ...experiment, outcome: 'CONFIRMED' }, 'clientMutationId');
  const input = { originIds: [experiment.id], title: TEXT };
  return (await world.done('publishPractice', input, 'practice { id version }')).practice;
}

/** Helsinki's own, of a practice that came from elsewhere. */
export async function anAdoption(world: World, said: Input = {}): Promise<{ id: string; version: number }> {
  const input = {
    ...{ practiceId: await firstOf(world, 'practices'), adopterMunicipality: '091' },
    ...{ status: 'PILOTING', mode: 'ADAPTED', visibility: 'PUBLIC', ...said },
  };
  return (await world.done('recordAdoption', input, 'adoption { id version }')).adoption;
}
