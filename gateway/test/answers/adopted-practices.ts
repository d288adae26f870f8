import { bestEvidenceOf } from './evaluations';
import { type Adoption, adoptionsOf, experimentById, originsOf, type Practice, practices } from './experiments';
import { threads } from './networking';
import { municipalities, peersOfSameGroupingAndSize, type Place } from './places';
import { demoRows, inLanguage, orNull } from './rows';

const PAGE = 20;

const topics = demoRows<{ threadId: string; topicId: string }>('networking', 'thread_topic');

/** The promising and good practices, with who took each up, how it went there, and who are like the adopter. */
export const adoptedPractices = (): object => ({
  practices: {
    nodes: practices
      .filter(({ maturity }) => maturity === 'PROMISING' || maturity === 'GOOD')
      .slice(0, PAGE)
      .map(practiceWithAdoptions),
  },
});

/** The evidence of the practice itself; that of the experiments it came out of is with them. */
const practiceWithAdoptions = ({ id, title, maturity }: Practice): object => ({
  title: inLanguage(title, 'en'),
  maturity,
  bestEvidence: bestEvidenceOf(id),
  origins: originsOf(id).map((origin) => ({
    id: origin.id,
    bestEvidence: bestEvidenceOf(origin.id),
    leadMunicipality: orNull(municipalities.get(origin.leadMunicipalityId ?? ''), ({ code }) => ({ code })),
  })),
  adoptions: adoptionsOf(id).map(adoptionElsewhere),
  threads: threads
    .filter((thread) => topics.some((topic) => topic.threadId === thread.id && topic.topicId === id))
    .map((thread) => ({ title: thread.title, status: thread.status })),
});

/** The adopter's own experiment is null where there is none or it is not for everybody to see. */
const adoptionElsewhere = (adoption: Adoption): object => ({
  status: adoption.status,
  mode: adoption.mode,
  since: adoption.since,
  until: adoption.until,
  whyAbandoned: inLanguage(adoption.whyAbandoned, 'fi'),
  verifiedAt: adoption.verifiedAt,
  adopter: adopterWithPeers(municipalities.get(adoption.adopterId)!),
  localExperiment: orNull(experimentById.get(adoption.localExperimentId ?? ''), ({ id, outcome }) => ({
    outcome,
    bestEvidence: bestEvidenceOf(id),
  })),
});

const adopterWithPeers = (adopter: Place): object => ({
  code: adopter.code,
  name: inLanguage(adopter.name, 'fi'),
  grouping: adopter.grouping,
  peers: peersOfSameGroupingAndSize(adopter).map(({ code }) => ({ code })),
});
