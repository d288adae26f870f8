import { chanceOf } from '../chance';
import { type Day, instant, known, plusDays } from '../day';
import { organizationOf } from '../places';
import type { AdoptionPlan, PracticePlan } from '../practices';
import { published, type Row, type Tables } from '../row';
import { abandonReasons, adaptations } from '../said/reasons';
import { text, type Triple } from '../text';
import { themeConcept } from '../themes';
import { writtenIn } from '../written';

const OWNER: Triple = [
  'Käytännöllä on nimetty omistaja.',
  'Praktiken har en utsedd ägare.',
  'The practice has a named owner.',
];

export function practiceTables(practices: readonly PracticePlan[], adoptions: readonly AdoptionPlan[]): Tables {
  return {
    practice: practices.map(practiceRow),
    practice_origin: practices.flatMap(({ id, origins }) =>
      origins.map((experiment) => ({ practiceId: id, experimentId: experiment.id })),
    ),
    practice_theme: practices.flatMap(({ id, family }) =>
      family.themes.map((theme) => ({ practiceId: id, ...themeConcept(theme) })),
    ),
    maturity_step: practices.map(practiceRow).flatMap(stepsOf),
    adoption: adoptions.map(adoptionRow),
    adoption_entry: adoptions.map(adoptionRow).flatMap(entriesOf),
  };
}

function practiceRow({ id, family, title, maturity, supersededBy, written, created, visibility }: PracticePlan): Row {
  const chance = chanceOf(`practice-row/${id}`);
  const condition = (words: Triple, essential: boolean) => ({ text: text(words, written), essential });
  return {
    id,
    title: text(title, written),
    maturity,
    coreIdea: text(family.practice.idea, written),
    transferConditions: [
      condition(family.practice.condition, true),
      ...(chance.happens(0.5) ? [condition(OWNER, false)] : []),
    ],
    implementationCostMinor: chance.happens(0.75) ? chance.between(5, 180) * 10_000 : null,
    complexity: chance.happens(0.85) ? chance.between(1, 5) : null,
    supersededById: supersededBy?.id ?? null,
    identifiers: [],
    sameAs: [],
    ...published(visibility, created, known(plusDays(created, chance.between(10, 300)))),
  };
}

const REPLACED: Triple = [
  'Uudempi versio korvaa tämän.',
  'En nyare version ersätter denna.',
  'A newer version takes its place.',
];

/** A retired practice was good until its successor came. */
function stepsOf({ id, maturity, createdAt, modifiedAt }: Row): Row[] {
  const step = { practiceId: id, position: 1, at: createdAt, maturity, reason: null };
  if (maturity !== 'RETIRED') return [step];
  return [
    { ...step, maturity: 'GOOD' },
    { ...step, position: 2, at: modifiedAt, reason: text(REPLACED, ['fi', 'sv', 'en']) },
  ];
}

function adoptionRow(plan: AdoptionPlan): Row {
  const { id, practice, adopter, status, mode, since, until, created } = plan;
  const chance = chanceOf(`adoption-row/${id}`);
  const written = writtenIn(adopter, chance);
  const verified = (status === 'IN_USE' || status === 'ABANDONED') && chance.happens(0.6);
  return {
    id,
    practiceId: practice.id,
    adopterId: adopter.id,
    status,
    mode,
    adoptedFromId: plan.adoptedFrom?.id ?? null,
    since,
    until,
    whyAbandoned: status === 'ABANDONED' ? text(chance.pick(abandonReasons), written) : null,
    adaptations: mode === 'ADAPTED' ? text(chance.pick(adaptations), written) : null,
    assertedById: organizationOf(adopter),
    verifiedById: verified ? 'organization:kuntaliitto' : null,
    verifiedAt: verified ? known(plusDays(created, chance.between(20, 200))) : null,
    localExperimentId: plan.localExperiment?.id ?? null,
    learnedThrough: channelOf(plan),
    ...published(plan.visibility, created, until ?? created),
  };
}

const CHANNELS = ['AMBASSADOR', 'NETWORK', 'WORKSHOP', 'STORY', 'HUB', 'PEER_MUNICIPALITY', 'PROGRAMME', 'MEDIA'];

function channelOf({ id }: AdoptionPlan): string | null {
  const chance = chanceOf(`adoption-channel/${id}`);
  return chance.happens(0.7) ? chance.pick(CHANNELS) : null;
}

/** The ledger of an adoption: its record, and the verification that some have. */
function entriesOf({ id, createdAt, status, mode, since, until, adaptations, whyAbandoned, verifiedAt }: Row): Row[] {
  const told = { adoptionId: id, status, mode, since, until, adaptations };
  const recorded = { ...told, position: 1, at: createdAt, deed: 'RECORDED', reason: whyAbandoned };
  if (!verifiedAt) return [recorded];
  return [recorded, { ...told, position: 2, at: instant(verifiedAt as Day), deed: 'VERIFIED', reason: null }];
}
