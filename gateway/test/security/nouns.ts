import { Published } from '@courage-hub/kit/recorded';
import { SUBGRAPHS } from '@courage-hub/gateway/hub';
import { SERVICES, type ServiceName } from '@courage-hub/gateway/settings';

export interface Noun {
  owner: ServiceName;
  /** How one is asked for by `$id`; without it only `node` and `nodes` find one. */
  one?: string;
  /** A connection that lists it. */
  list: string;
  facets?: readonly string[];
  text?: true;
}

const EXPERIMENT_FACETS = ['status', 'outcome', 'continuation', 'stopReason', 'kind', 'theme', 'causes'];

export const NOUNS: Record<string, Noun> = {
  Experiment: {
    owner: 'experiments',
    one: 'experiment(id: $id)',
    list: 'experiments',
    facets: [...EXPERIMENT_FACETS, 'leadMunicipality', 'programme'],
    text: true,
  },
  Practice: { owner: 'experiments', one: 'practice(id: $id)', list: 'practices', facets: ['maturity'], text: true },
  Lesson: { owner: 'experiments', one: 'lesson(id: $id)', list: 'lessons', facets: ['kind', 'cause'], text: true },
  Adoption: { owner: 'experiments', list: 'adoptions', facets: ['status', 'mode'] },
  ContractingProcess: {
    owner: 'procurements',
    one: 'contractingProcess(ocid: $id)',
    list: 'contractingProcesses',
    facets: ['innovationType', 'status', 'valueDisclosure', 'procurementMethod', 'buyer', 'cpvDivision'],
    text: true,
  },
  Evaluation: {
    owner: 'procurements',
    one: 'evaluation(id: $id)',
    list: 'evaluations',
    facets: ['design', 'evidence', 'kind', 'criterion'],
  },
  Person: { owner: 'networking', one: 'person(id: $id)', list: 'people', text: true },
  Event: { owner: 'networking', one: 'event(id: $id)', list: 'events', facets: ['kind'] },
  Group: { owner: 'networking', one: 'group(id: $id)', list: 'groups', facets: ['joinPolicy'], text: true },
  Network: { owner: 'networking', one: 'network(id: $id)', list: 'networks', facets: ['joinPolicy'], text: true },
  Story: { owner: 'networking', one: 'story(id: $id)', list: 'stories', facets: ['status'], text: true },
  Thread: { owner: 'networking', one: 'thread(id: $id)', list: 'threads', facets: ['status', 'category'], text: true },
  Ambassadorship: {
    owner: 'networking',
    one: 'ambassadorship(id: $id)',
    list: 'ambassadors',
    facets: ['constituency'],
  },
  Idea: { owner: 'experiments', one: 'idea(id: $id)', list: 'ideas', facets: ['state', 'municipality'] },
  Offer: { owner: 'experiments', list: 'offers', facets: ['kind'] },
  Challenge: {
    owner: 'experiments',
    one: 'challenge(id: $id)',
    list: 'challenges',
    facets: ['state', 'programme', 'theme'],
  },
  PartnerProgramme: {
    owner: 'networking',
    one: 'partnerProgramme(id: $id)',
    list: 'partnerProgrammes',
    facets: ['trust'],
  },
};

export const publishedEntities = SERVICES.flatMap((name) =>
  SUBGRAPHS[name].entities.filter(
    (entity): entity is new () => Published =>
      typeof entity === 'function' && (entity as new () => object).prototype instanceof Published,
  ),
);
