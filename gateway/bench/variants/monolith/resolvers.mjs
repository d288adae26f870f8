import { loadersOf, published } from './loaders.mjs';

/** What every request gets: the repositories, and loaders of its own. */
export const contextOf = (repositories) => () => ({ of: repositories, load: loadersOf(repositories) });

export const resolvers = {
  Query: {
    municipality: (_, { code }, { of }) => of.Municipality.findOneBy({ code }),
    municipalities: async (_, args, { of }) => ({ nodes: await municipalities(of, args) }),
    experiments: (_, args) => ({ args }),
  },
  Municipality: {
    async population({ id }, _, { load }) {
      const [latest] = await load.population.load(id);
      return latest?.value ?? null;
    },
    experiments: async ({ id }, { first }, { load }) => ({ nodes: await load.experiments.load(id, first) }),
  },
  ExperimentConnection: {
    nodes: ({ nodes, args }, _, { of }) => nodes ?? newest(of, args),
    facets: ({ args }, { fields }, { of }) =>
      fields.map(async (field) => ({ field, values: await FACETS[field](of, args) })),
  },
  Experiment: {
    leadMunicipality: ({ leadMunicipalityId: id }, _, { load }) => id && load.municipality.load(id),
    async lessons({ id }, { kind }, { load }) {
      const lessons = await load.lessons.load(id);
      return kind ? lessons.filter((lesson) => lesson.kind === kind) : lessons;
    },
    async bestEvidence({ id }, _, { load }) {
      const evaluations = await load.evaluations.load(id);
      return LEVELS.findLast((level) => evaluations.some(({ evidence }) => evidence === level)) ?? null;
    },
    evaluations: ({ id }, _, { load }) => load.evaluations.load(id),
    procurements: ({ id }, _, { load }) => load.procurements.load(id),
    groups: ({ id }, _, { load }) => load.groups.load(id),
    ambassadors: ({ id }, _, { load }) => load.ambassadors.load(id),
    async stories({ id }, { status }, { load }) {
      const stories = await load.stories.load(id);
      return status ? stories.filter((story) => story.status === status) : stories;
    },
  },
  Lesson: {
    causes: async ({ id }, _, { load }) => (await load.causes.load(id)).map(({ cause }) => cause),
  },
  Evaluation: {
    effects: ({ id }, _, { load }) => load.effects.load(id),
  },
  EffectEstimate: {
    estimate: ({ estimate }) => decimal(estimate),
    ciLow: ({ ciLow }) => decimal(ciLow),
    ciHigh: ({ ciHigh }) => decimal(ciHigh),
  },
  ContractingProcess: { ocid: ({ id }) => id },
  Group: {
    memberships: async ({ id }, { first }, { load }) => ({ nodes: await load.memberships.load(id, first) }),
  },
  Ambassadorship: {
    person: ({ personId }, _, { load }) => load.person.load(personId),
  },
};

const LEVELS = [
  'NONE',
  'LEVEL_1_PLAUSIBLE',
  'LEVEL_2_CHANGE_SEEN',
  'LEVEL_3_CAUSAL',
  'LEVEL_4_REPLICATED',
  'LEVEL_5_SCALED',
];

const ORDERS = { NAME: 't.sortKey', CODE: 't.code' };

const municipalities = (of, { filter, orderBy, first }) =>
  of.Municipality.createQueryBuilder('t')
    .where(filter?.codes ? 't.code IN (:...codes)' : '1 = 1', { codes: filter?.codes })
    .orderBy({ [ORDERS[orderBy]]: 'ASC', 't.id': 'ASC' })
    .limit(first)
    .getMany();

const newest = (of, { filter, first }) =>
  filtered(of, filter).orderBy({ 't.createdAt': 'DESC', 't.id': 'DESC' }).limit(first).getMany();

function filtered(of, { status, theme, startedFrom } = {}) {
  const query = published(of.Experiment);
  if (status) query.andWhere('t.status IN (:...status)', { status });
  if (theme)
    query.andWhere('t.id IN (SELECT h.experimentId FROM experiment_theme h WHERE h.uri IN (:...theme))', { theme });
  if (startedFrom) query.andWhere('COALESCE(t.actualStartDate, t.plannedStartDate) >= :startedFrom', { startedFrom });
  return query;
}

const FACETS = {
  outcome: (of, { filter }) => counted(filtered(of, filter), 't.outcome'),
  leadMunicipality: (of, { filter }) => counted(filtered(of, filter), 't.leadMunicipalityId'),
  causes: (of, { filter }) =>
    counted(
      filtered(of, filter)
        .innerJoin('lesson', 'n', "n.experimentId = t.id AND n.visibility = 'PUBLIC' AND n.deletedAt IS NULL")
        .innerJoin('lesson_cause', 'c', 'c.lessonId = n.id')
        .andWhere('n.anonymised = :anonymised AND (n.embargoUntil IS NULL OR n.embargoUntil <= :today)', {
          anonymised: false,
        }),
      'c.cause',
    ),
};

async function counted(query, by) {
  const rows = await query
    .select(by, 'value')
    .addSelect('COUNT(DISTINCT t.id)', 'count')
    .andWhere(`${by} IS NOT NULL`)
    .groupBy(by)
    .orderBy('count', 'DESC')
    .addOrderBy('value')
    .limit(100)
    .getRawMany();
  return rows.map(({ value, count }) => ({ value, count: Number(count) }));
}

/** "0.120000" and 0.12 are the same decimal. */
const decimal = (value) =>
  value === null
    ? null
    : String(value)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
