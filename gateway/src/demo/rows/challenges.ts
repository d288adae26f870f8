import { chanceOf, idOf } from '../chance';
import { type Day, instant, plusDays, TODAY } from '../day';
import type { ExperimentPlan } from '../experiments';
import { BRAVE_CITY, NORTHERN_TRIALS, VILLAGE_MONEY } from '../programmes';
import { published, recorded, type Row, type Tables } from '../row';
import { text, type Triple } from '../text';
import { type Theme, themeConcept } from '../themes';

interface Call {
  programme: string;
  title: Triple;
  summary: Triple;
  opens: Day;
  closes: Day;
  euros: number;
  themes: readonly Theme[];
  /** How many experiments of the programme were submitted, and how many of those selected. */
  submitted: number;
  selected: number;
}

const calls: readonly Call[] = [
  {
    programme: VILLAGE_MONEY,
    title: ['Kylien kokeiluhaku 2025 (demo)', 'Byarnas försöksansökan 2025 (demo)', 'Village call 2025 (demo)'],
    summary: [
      'Pieniä kokeiluja, joista kylän arki hyötyy heti.',
      'Små försök som genast gagnar vardagen i byn.',
      'Small experiments that help everyday life in a village at once.',
    ],
    opens: '2025-01-15',
    closes: '2025-03-01',
    euros: 30_000,
    themes: ['wellbeing'],
    submitted: 6,
    selected: 3,
  },
  {
    programme: BRAVE_CITY,
    title: ['Rohkean kaupungin haku (demo)', 'Den modiga stadens ansökan (demo)', 'Brave City call (demo)'],
    summary: [
      'Kokeiluja, jotka ylittävät toimialojen rajat.',
      'Försök som överskrider sektorsgränserna.',
      'Experiments that cross the borders between departments.',
    ],
    opens: plusDays(TODAY, -80),
    closes: plusDays(TODAY, -20),
    euros: 40_000,
    themes: ['learning'],
    submitted: 4,
    selected: 0,
  },
  {
    programme: NORTHERN_TRIALS,
    title: ['Pohjoisten kokeilujen kevät (demo)', 'Nordliga försökens vår (demo)', 'Northern spring call (demo)'],
    summary: [
      'Etäisyydet ja palvelut: mitä voi tehdä toisin?',
      'Avstånd och tjänster: vad kan göras annorlunda?',
      'Distances and services: what can be done otherwise?',
    ],
    opens: plusDays(TODAY, -30),
    closes: plusDays(TODAY, 60),
    euros: 100_000,
    themes: ['older-people', 'wellbeing'],
    submitted: 3,
    selected: 0,
  },
  {
    programme: VILLAGE_MONEY,
    title: ['Kylien kokeiluhaku 2026 (demo)', 'Byarnas försöksansökan 2026 (demo)', 'Village call 2026 (demo)'],
    summary: [
      'Seuraava haku; ehdot ovat samat kuin edellisessä.',
      'Följande ansökan; villkoren är de samma som i den förra.',
      'The next call, on the same conditions as the last.',
    ],
    opens: plusDays(TODAY, 90),
    closes: plusDays(TODAY, 150),
    euros: 30_000,
    themes: ['wellbeing'],
    submitted: 0,
    selected: 0,
  },
];

/** Calls in every state; the programmes stay as they are at any scale, and so do their calls. */
export const challengeTables = (experiments: readonly ExperimentPlan[]): Tables => ({
  challenge: calls.map(challengeRow),
  challenge_theme: calls.flatMap((call) =>
    call.themes.map((theme) => ({ challengeId: challengeIdOf(call), ...themeConcept(theme) })),
  ),
  challenge_submission: calls.flatMap((call) =>
    experiments
      .filter(({ programmes, visibility }) => programmes.includes(call.programme) && visibility === 'PUBLIC')
      .slice(0, call.submitted)
      .map((plan, at) => submissionRow(call, plan, at)),
  ),
});

const challengeIdOf = ({ title }: Call): string => idOf('challenge', title[0]);

function challengeRow(call: Call): Row {
  return {
    id: challengeIdOf(call),
    title: text(call.title),
    summary: text(call.summary),
    programmeId: call.programme,
    opensAt: instant(call.opens, 8),
    closesAt: instant(call.closes, 16),
    decidedAt: call.selected > 0 ? instant(plusDays(call.closes, 30), 12) : null,
    budgetMinor: call.euros * 100,
    ...published('PUBLIC', plusDays(call.opens < TODAY ? call.opens : TODAY, -14)),
  };
}

const NOT_NEW: Triple = [
  'Hakemus kuvaa jo vakiintunutta toimintaa.',
  'Ansökan beskriver redan etablerad verksamhet.',
  'The submission describes work that is established already.',
];

function submissionRow(call: Call, plan: ExperimentPlan, at: number): Row {
  const requested = chanceOf(`submission/${call.title[0]}/${plan.key}`).between(10, 20) * 50_000;
  const selected = at < call.selected;
  const refused = call.selected > 0 && at === call.submitted - 1;
  return {
    id: idOf('submission', `${call.title[0]}/${plan.key}`),
    challengeId: challengeIdOf(call),
    experimentId: plan.id,
    authorId: null,
    status: selected ? 'SELECTED' : refused ? 'INELIGIBLE' : call.selected > 0 ? 'ELIGIBLE' : 'SUBMITTED',
    pitch: text(plan.family.hypothesis, plan.written),
    requestedMinor: requested,
    assessment: refused ? text(NOT_NEW) : null,
    grantedMinor: selected ? requested : null,
    ...recorded(plusDays(call.opens, 5 + at)),
  };
}
