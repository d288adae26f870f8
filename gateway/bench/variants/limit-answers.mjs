/** One function per shape: rows in, the answer out, shaped by hand. */
export const answersFrom = (rows) => ({
  async V1({ code }) {
    const [row] = await rows.municipality(`municipality:${code}`);
    return { municipality: row ? { code: row.code, name: text(row.name, 'fi'), population: row.population } : null };
  },
  async V2({ status, from }) {
    const found = await rows.newest(status, from);
    const leads = byId(await rows.names(unique(found, 'leadMunicipalityId')));
    const nodes = found.map(({ id, title, status: state, leadMunicipalityId }) => {
      const lead = leads.get(leadMunicipalityId);
      return {
        id,
        title: text(title, 'fi'),
        status: state,
        leadMunicipality: lead ? { name: text(lead.name, 'fi') } : null,
      };
    });
    return { experiments: { nodes } };
  },
  async V3({ codes }) {
    const ids = codes.map((code) => `municipality:${code}`);
    const led = await rows.ledBy(ids);
    const experimentIds = led.map(({ id }) => id);
    const [places, bought, evaluated, grouped] = await Promise.all([
      rows.names(ids),
      rows.bought(experimentIds),
      rows.evaluated(experimentIds),
      rows.groups(experimentIds),
    ]);
    const of = {
      experiments: by(led, 'leadMunicipalityId'),
      processes: by(bought, 'experimentId'),
      evaluations: by(evaluated, 'subjectId'),
      groups: by(grouped, 'experimentId'),
      members: by(await rows.members(unique(grouped, 'id')), 'groupId'),
    };
    const nodes = [...places]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ id, code, name }) => ({
        code,
        name: text(name, 'fi'),
        experiments: { nodes: of.experiments(id).map((row) => deepExperiment(row, of)) },
      }));
    return { municipalities: { nodes } };
  },
  async V4({ from }) {
    return { experiments: { facets: [{ values: await rows.perMunicipality(from) }] } };
  },
  async Q2({ theme }) {
    const tried = await rows.tried(theme);
    const ids = tried.map(({ id }) => id);
    const [places, slips, evaluated, ambassadors, stories, outcomes, causesCounted] = await Promise.all([
      rows.places(unique(tried, 'leadMunicipalityId')),
      rows.slips(ids),
      rows.evaluated(ids),
      rows.ambassadors(ids),
      rows.stories(ids),
      rows.outcomes(theme),
      rows.causesCounted(theme),
    ]);
    const [causes, effects] = await Promise.all([
      rows.causes(slips.map(({ id }) => id)),
      rows.effects(evaluated.map(({ id }) => id)),
    ]);
    const of = {
      places: byId(places),
      slips: by(slips, 'experimentId'),
      causes: by(causes, 'lessonId'),
      evaluations: by(evaluated, 'subjectId'),
      effects: by(effects, 'evaluationId'),
      ambassadors: by(ambassadors, 'experimentId'),
      stories: by(stories, 'experimentId'),
    };
    const facets = [
      { field: 'outcome', values: outcomes },
      { field: 'causes', values: causesCounted },
    ];
    return { experiments: { nodes: tried.map((row) => triedExperiment(row, of)), facets } };
  },
});

const deepExperiment = (row, of) => ({
  id: row.id,
  title: text(row.title, 'fi'),
  status: row.status,
  procurements: of.processes(row.id).map(({ ocid, innovationType }) => ({ ocid, innovationType })),
  evaluations: of.evaluations(row.id).map(({ id, evidence }) => ({ id, evidence })),
  groups: of.groups(row.id).map(({ id, name }) => ({
    id,
    name: text(name, 'fi'),
    memberships: { nodes: of.members(id).map(({ role, since }) => ({ role, since })) },
  })),
});

const triedExperiment = (row, of) => {
  const lead = of.places.get(row.leadMunicipalityId);
  const evaluations = of.evaluations(row.id);
  return {
    title: text(row.title, 'sv'),
    outcome: row.outcome,
    continuation: row.continuation,
    stopReason: row.stopReason,
    bestEvidence: strongest(evaluations.map(({ evidence }) => evidence)),
    leadMunicipality: lead
      ? { name: text(lead.name, 'sv'), population: lead.population, grouping: lead.grouping }
      : null,
    lessons: of.slips(row.id).map(({ id, what, advice }) => ({
      what: text(what, 'sv'),
      causes: of.causes(id).map(({ cause }) => cause),
      advice: text(advice, 'sv'),
    })),
    evaluations: evaluations.map(({ id, designType, preRegistered }) => ({
      design: { type: designType, preRegistered: preRegistered === 1 },
      effects: of.effects(id).map(effect),
    })),
    ambassadors: of.ambassadors(row.id).map(({ displayName }) => ({ person: displayName ? { displayName } : null })),
    stories: of.stories(row.id).map(({ title, status }) => ({ title: text(title, 'sv'), status })),
  };
};

const effect = ({ estimate, ciLow, ciHigh, n, plainLanguage }) => ({
  estimate: decimal(estimate),
  ciLow: decimal(ciLow),
  ciHigh: decimal(ciHigh),
  n,
  plainLanguage: text(plainLanguage, 'sv'),
});

/** The levels of evidence are named so that the alphabet orders them, NONE first of all. */
const strongest = (levels) =>
  levels.reduce((best, level) => (best === null || best === 'NONE' || level > best ? level : best), null);

const text = (json, language) => (json === null ? null : { [language]: JSON.parse(json)[language] ?? null });

/** "0.120000" and 0.12 are the same decimal. */
const decimal = (value) =>
  value === null
    ? null
    : String(value)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');

const unique = (rows, key) => [...new Set(rows.map((row) => row[key]))];

const byId = (rows) => new Map(rows.map((row) => [row.id, row]));

function by(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return (id) => groups.get(id) ?? [];
}
