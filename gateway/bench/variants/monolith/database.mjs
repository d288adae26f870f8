import { Experiment } from '@courage-hub/experiments/experiment/experiment';
import { Lesson, LessonCause } from '@courage-hub/experiments/lesson/lesson';
import { subgraph as experiments } from '@courage-hub/experiments/subgraph';
import { openDatabase } from '@courage-hub/kit/database';
import { Municipality } from '@courage-hub/municipalities/municipality/municipality';
import { Population } from '@courage-hub/municipalities/statistics/population';
import { subgraph as municipalities } from '@courage-hub/municipalities/subgraph';
import { Ambassadorship } from '@courage-hub/networking/ambassadorship/ambassadorship';
import { AmbassadorshipExperiment } from '@courage-hub/networking/ambassadorship/ambassadorship.links';
import { Group } from '@courage-hub/networking/group/group';
import { GroupExperiment } from '@courage-hub/networking/group/group.links';
import { Membership } from '@courage-hub/networking/membership/membership';
import { Person } from '@courage-hub/networking/person/person';
import { Story } from '@courage-hub/networking/story/story';
import { StoryExperiment } from '@courage-hub/networking/story/story.links';
import { subgraph as networking } from '@courage-hub/networking/subgraph';
import { ContractingProcess } from '@courage-hub/procurements/contracting-process/contracting-process';
import { ProcessExperiment } from '@courage-hub/procurements/contracting-process/links';
import { EffectEstimate } from '@courage-hub/procurements/evaluation/effect-estimate';
import { Evaluation } from '@courage-hub/procurements/evaluation/evaluation';
import { subgraph as procurements } from '@courage-hub/procurements/subgraph';

const SUBGRAPHS = { municipalities, experiments, procurements, networking };

const ENTITIES = {
  municipalities: { Municipality, Population },
  experiments: { Experiment, Lesson, LessonCause },
  procurements: { ContractingProcess, ProcessExperiment, Evaluation, EffectEstimate },
  networking: {
    Ambassadorship,
    AmbassadorshipExperiment,
    Group,
    GroupExperiment,
    Membership,
    Person,
    Story,
    StoryExperiment,
  },
};

/** TypeORM's repository of every entity that the monolith reads, by the entity's name. */
export async function openRepositories(urls) {
  const repositories = {};
  for (const [name, entities] of Object.entries(ENTITIES)) {
    const { source } = await openDatabase({ ...SUBGRAPHS[name], url: urls[name] });
    for (const [entity, type] of Object.entries(entities)) repositories[entity] = source.getRepository(type);
  }
  return repositories;
}
