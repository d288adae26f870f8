import { openReader } from './limit-reader.mjs';

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());

/** What anybody may see of a table: an answer without it would be another answer. */
const open = (t) =>
  `${t}.visibility = 'PUBLIC' AND ${t}.deletedAt IS NULL AND (${t}.embargoUntil IS NULL OR ${t}.embargoUntil <= '${TODAY}')`;

const WANTED = `${open('e')} AND e.status IN ('ENDED', 'STOPPED_EARLY') AND e.id IN (SELECT experimentId FROM experiment_theme WHERE uri IN (??))`;
const START = 'COALESCE(actualStartDate, plannedStartDate)';
const POPULATION =
  '(SELECT p.value FROM population p WHERE p.municipalityId = m.id ORDER BY p.year DESC LIMIT 1) AS population';

/** Every statement of the limit: the columns that an answer needs, and no others. */
export function openRows(urls) {
  const municipalities = openReader(urls.municipalities);
  const experiments = openReader(urls.experiments);
  const procurements = openReader(urls.procurements);
  const networking = openReader(urls.networking);
  return {
    municipality: municipalities(`SELECT m.code, m.name, ${POPULATION} FROM municipality m WHERE m.id = ?`),
    names: municipalities('SELECT id, code, name FROM municipality WHERE id IN (??)'),
    places: municipalities(`SELECT m.id, m.name, m.grouping, ${POPULATION} FROM municipality m WHERE m.id IN (??)`),
    newest: experiments(
      `SELECT id, title, status, leadMunicipalityId FROM experiment t WHERE ${open('t')} AND status IN (??) AND ${START} >= ? ORDER BY createdAt DESC, id DESC LIMIT 50`,
    ),
    ledBy: experiments(
      `SELECT * FROM (SELECT id, title, status, leadMunicipalityId, ROW_NUMBER() OVER (PARTITION BY leadMunicipalityId ORDER BY createdAt DESC, id DESC) AS place FROM experiment t WHERE ${open('t')} AND leadMunicipalityId IN (??)) ranked WHERE place <= 10 ORDER BY leadMunicipalityId, place`,
    ),
    perMunicipality: experiments(
      `SELECT leadMunicipalityId AS value, COUNT(*) AS count FROM experiment t WHERE ${open('t')} AND ${START} >= ? AND leadMunicipalityId IS NOT NULL GROUP BY leadMunicipalityId ORDER BY count DESC, value LIMIT 100`,
    ),
    tried: experiments(
      `SELECT e.id, e.title, e.outcome, e.continuation, e.stopReason, e.leadMunicipalityId FROM experiment e WHERE ${WANTED} ORDER BY e.createdAt DESC, e.id DESC LIMIT 20`,
    ),
    slips: experiments(
      `SELECT id, experimentId, what, advice FROM lesson t WHERE ${open('t')} AND anonymised = 0 AND kind = 'SLIP_UP' AND experimentId IN (??) ORDER BY createdAt DESC, id DESC`,
    ),
    causes: experiments('SELECT lessonId, cause FROM lesson_cause WHERE lessonId IN (??) ORDER BY cause'),
    outcomes: experiments(
      `SELECT e.outcome AS value, COUNT(*) AS count FROM experiment e WHERE ${WANTED} GROUP BY e.outcome ORDER BY count DESC, value`,
    ),
    causesCounted: experiments(
      `SELECT c.cause AS value, COUNT(DISTINCT e.id) AS count FROM experiment e JOIN lesson n ON n.experimentId = e.id JOIN lesson_cause c ON c.lessonId = n.id WHERE ${WANTED} AND ${open('n')} AND n.anonymised = 0 GROUP BY c.cause ORDER BY count DESC, value`,
    ),
    bought: procurements(
      `SELECT l.experimentId, p.id AS ocid, p.innovationType FROM process_experiment l JOIN contracting_process p ON p.id = l.processId WHERE ${open('p')} AND l.experimentId IN (??) ORDER BY p.startedOn DESC, p.id DESC`,
    ),
    evaluated: procurements(
      `SELECT subjectId, id, evidence, designType, preRegistered FROM evaluation t WHERE ${open('t')} AND subjectId IN (??) ORDER BY COALESCE(periodEnd, periodStart, '') DESC, id DESC`,
    ),
    effects: procurements(
      'SELECT evaluationId, estimate, ciLow, ciHigh, n, plainLanguage FROM effect_estimate WHERE evaluationId IN (??) ORDER BY no',
    ),
    groups: networking(
      `SELECT l.experimentId, g.id, g.name FROM group_experiment l JOIN network_group g ON g.id = l.groupId WHERE ${open('g')} AND l.experimentId IN (??) ORDER BY g.sortKey, g.id`,
    ),
    members: networking(
      'SELECT * FROM (SELECT groupId, role, since, ROW_NUMBER() OVER (PARTITION BY groupId ORDER BY since DESC, id DESC) AS place FROM membership WHERE groupId IN (??)) ranked WHERE place <= 5 ORDER BY groupId, place',
    ),
    ambassadors: networking(
      `SELECT l.experimentId, p.displayName FROM ambassadorship_experiment l JOIN ambassadorship a ON a.id = l.ambassadorshipId LEFT JOIN person p ON p.id = a.personId AND ${open('p')} WHERE ${open('a')} AND l.experimentId IN (??) ORDER BY a.startDate DESC, a.id DESC`,
    ),
    stories: networking(
      `SELECT l.experimentId, s.title, s.status FROM story_experiment l JOIN story s ON s.id = l.storyId WHERE ${open('s')} AND s.status = 'UNFINISHED' AND l.experimentId IN (??) ORDER BY s.modifiedAt DESC, s.id DESC`,
    ),
  };
}
