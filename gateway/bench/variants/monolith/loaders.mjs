import DataLoader from 'dataloader';

/** One request's loaders over TypeORM's repositories: whole entities, one statement for all parents of a level. */
export function loadersOf(of) {
  const lessons = () => published(of.Lesson).andWhere('t.anonymised = :anonymised', { anonymised: false });
  const process = one(of.ContractingProcess, published);
  const group = one(of.Group, published);
  const ambassadorship = one(of.Ambassadorship, published);
  const story = one(of.Story, published);
  return {
    municipality: one(of.Municipality, all),
    person: one(of.Person, published),
    population: many(() => latest(of.Population), 'municipalityId'),
    experiments: firstOf(of.Experiment, { parent: 'leadMunicipalityId', by: 'createdAt', where: VISIBLE }),
    lessons: many(() => lessons().orderBy({ 't.createdAt': 'DESC', 't.id': 'DESC' }), 'experimentId'),
    causes: many(() => all(of.LessonCause).orderBy('t.cause'), 'lessonId'),
    evaluations: many(() => published(of.Evaluation).orderBy(LAST_DAY, 'DESC').addOrderBy('t.id', 'DESC'), 'subjectId'),
    effects: many(() => all(of.EffectEstimate).orderBy('t.no'), 'evaluationId'),
    memberships: firstOf(of.Membership, { parent: 'groupId', by: 'since', where: '1 = 1' }),
    procurements: linked(of.ProcessExperiment, { to: 'processId', loader: process, order: newest('startedOn') }),
    groups: linked(of.GroupExperiment, { to: 'groupId', loader: group, order: byName }),
    ambassadors: linked(of.AmbassadorshipExperiment, {
      to: 'ambassadorshipId',
      loader: ambassadorship,
      order: newest('startDate'),
    }),
    stories: linked(of.StoryExperiment, { to: 'storyId', loader: story, order: newest('modifiedAt') }),
  };
}

const VISIBLE =
  "t.visibility = 'PUBLIC' AND t.deletedAt IS NULL AND (t.embargoUntil IS NULL OR t.embargoUntil <= :today)";
const LAST_DAY = "COALESCE(t.periodEnd, t.periodStart, '')";
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' });

const today = () => DAY.format(new Date());

const all = (repository) => repository.createQueryBuilder('t');

/** What anybody may see. */
export const published = (repository) => all(repository).where(VISIBLE, { today: today() });

const latest = (repository) =>
  all(repository).where('t.year = (SELECT MAX(p.year) FROM population p WHERE p.municipalityId = t.municipalityId)');

const one = (repository, query) =>
  new DataLoader(async (ids) => {
    const found = await query(repository).andWhere('t.id IN (:...ids)', { ids }).getMany();
    const byId = new Map(found.map((entity) => [entity.id, entity]));
    return ids.map((id) => byId.get(id) ?? null);
  });

/** The entities of each parent, in the query's order. */
const many = (query, parent) =>
  new DataLoader(async (parents) => {
    const found = await query().andWhere(`t.${parent} IN (:...parents)`, { parents }).getMany();
    return grouped(found, (entity) => entity[parent], parents);
  });

/** The first so many entities of each parent, latest first: a loader for every length that a request asks for. */
function firstOf(repository, { parent, by, where }) {
  const loaders = new Map();
  const ranked =
    `SELECT t.id, ROW_NUMBER() OVER (PARTITION BY t.${parent} ORDER BY t.${by} DESC, t.id DESC) AS place ` +
    `FROM ${repository.metadata.tableName} t WHERE ${where} AND t.${parent} IN (:...parents)`;
  const loaderOf = (first) =>
    new DataLoader(async (parents) => {
      const found = await all(repository)
        .where(`t.id IN (SELECT id FROM (${ranked}) ranked WHERE place <= :first)`)
        .orderBy({ [`t.${by}`]: 'DESC', 't.id': 'DESC' })
        .setParameters({ parents, first, today: today() })
        .getMany();
      return grouped(found, (entity) => entity[parent], parents);
    });
  return {
    load(id, first) {
      if (!loaders.has(first)) loaders.set(first, loaderOf(first));
      return loaders.get(first).load(id);
    },
  };
}

/** What hangs on an experiment through a link table. */
const linked = (links, { to, loader, order }) =>
  new DataLoader(async (experimentIds) => {
    const rows = await all(links).where('t.experimentId IN (:...experimentIds)', { experimentIds }).getMany();
    const entities = await loader.loadMany(rows.map((row) => row[to]));
    const seen = rows.map((row, index) => [row, entities[index]]).filter(([, entity]) => entity);
    return grouped(seen, ([row]) => row.experimentId, experimentIds).map((pairs) =>
      pairs.map(([, entity]) => entity).sort(order),
    );
  });

const newest = (column) => (a, b) => compare(b[column], a[column]) || compare(b.id, a.id);

const byName = (a, b) => compare(a.sortKey, b.sortKey) || compare(a.id, b.id);

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function grouped(values, parentOf, parents) {
  const groups = new Map(parents.map((parent) => [parent, []]));
  for (const value of values) groups.get(parentOf(value)).push(value);
  return parents.map((parent) => groups.get(parent));
}
