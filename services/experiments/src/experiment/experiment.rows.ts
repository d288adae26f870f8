import { collection, type Collection } from '@courage-hub/kit/collection';
import { atLeast, contains, linked, oneOf } from '@courage-hub/kit/filters';
import { sql } from '@courage-hub/kit/sql';
import { tracedLesson } from '../lesson/lesson.rows';
import { municipalityIdOf } from '../municipality-code';
import { experimentStewards } from '../stewards';
import { Experiment } from './experiment';
import type { ParticipantRole } from './experiment.enums';
import type { ExperimentFilter } from './experiment.inputs';
import { keptByMunicipality } from './kept-counts';

const START = 'COALESCE(t.`actualStartDate`, t.`plannedStartDate`)';

const METHODS_USED =
  'JOIN `participation_activity` a ON a.`experimentId` = t.`id` JOIN `participation_method` pm ON pm.`id` = a.`methodId`';

/** What can be asked of experiments. */
export const experiments = collection<Experiment, ExperimentFilter>(Experiment, {
  published: true,
  stewards: experimentStewards,
  orders: {
    NEWEST: { by: 't.`createdAt`', descending: true },
    START: { by: `COALESCE(${START}, '')`, descending: true },
    TITLE: { by: 't.`sortKey`' },
  },
  filter: {
    ids: oneOf('id'),
    municipalityCodes: (codes, reader) => oneOf('leadMunicipalityId')(codes.map(municipalityIdOf), reader),
    regionIds: linked('experiment_region', 'experimentId', 'regionId'),
    programmeId: linked('experiment_programme', 'experimentId', 'programmeId'),
    kind: oneOf('kind'),
    status: oneOf('status'),
    outcome: oneOf('outcome'),
    continuation: oneOf('continuation'),
    stopReason: oneOf('stopReason'),
    theme: linked('experiment_theme', 'experimentId', 'uri'),
    crosses: (uris) =>
      sql('t.`id` IN (SELECT `experimentId` FROM `experiment_interface` WHERE `uri` IN (?) AND `n` > 0)', uris),
    participationMethodIds: linked('participation_activity', 'experimentId', 'methodId'),
    spectrum: (spectrum) =>
      sql(
        't.`id` IN (SELECT a.`experimentId` FROM `participation_activity` a ' +
          'JOIN `participation_method` pm ON pm.`id` = a.`methodId` WHERE pm.`spectrum` IN (?))',
        spectrum,
      ),
    lacksParticipationFeedback: (lacks) =>
      sql(
        `t.\`id\` ${lacks ? 'IN' : 'NOT IN'} (SELECT \`experimentId\` FROM \`participation_activity\` WHERE \`feedback\` IS NULL)`,
      ),
    hasLesson(kind, reader) {
      const seen = tracedLesson('n', reader);
      return sql(
        `t.\`id\` IN (SELECT n.\`experimentId\` FROM \`lesson\` n WHERE n.\`kind\` = ? AND ${seen.text})`,
        kind,
        ...seen.params,
      );
    },
    startedFrom: (day) => sql(`${START} >= ?`, day),
    startedTo: (day) => sql(`${START} <= ?`, day),
    modifiedSince: atLeast('modifiedAt'),
    text: contains(),
  },
  facets: {
    status: { by: 't.`status`' },
    outcome: { by: 't.`outcome`' },
    continuation: { by: 't.`continuation`' },
    stopReason: { by: 't.`stopReason`' },
    kind: { by: 't.`kind`' },
    leadMunicipality: { by: 't.`leadMunicipalityId`', kept: keptByMunicipality },
    theme: {
      by: 'h.`uri`',
      join: 'JOIN `experiment_theme` h ON h.`experimentId` = t.`id`',
      label: 'h.`prefLabel`',
    },
    interface: {
      by: 'i.`uri`',
      join: 'JOIN `experiment_interface` i ON i.`experimentId` = t.`id` AND i.`n` > 0',
    },
    programme: {
      by: 'p.`id`',
      join: 'JOIN `experiment_programme` ep ON ep.`experimentId` = t.`id` JOIN `programme` p ON p.`id` = ep.`programmeId`',
      label: 'p.`name`',
    },
    method: { by: 'pm.`id`', join: METHODS_USED, label: 'pm.`name`' },
    spectrum: { by: 'pm.`spectrum`', join: METHODS_USED },
    participationFeedback: {
      by: "CASE WHEN a.`feedback` IS NULL THEN 'MISSING' ELSE 'GIVEN' END",
      join: 'JOIN `participation_activity` a ON a.`experimentId` = t.`id`',
    },
    causes: {
      by: 'c.`cause`',
      join: 'JOIN `lesson` n ON n.`experimentId` = t.`id` JOIN `lesson_cause` c ON c.`lessonId` = n.`id`',
      where: (reader) => tracedLesson('n', reader),
    },
  },
  relations: {
    leadMunicipality: { column: 'leadMunicipalityId', long: true },
    project: { column: 'projectId' },
    partOf: { column: 'partOfId' },
    region: { link: 'experiment_region', own: 'experimentId', other: 'regionId' },
    programme: { link: 'experiment_programme', own: 'experimentId', other: 'programmeId' },
    practice: { link: 'practice_origin', own: 'experimentId', other: 'practiceId' },
  },
});

export type ParticipationFilter = ExperimentFilter & { role?: ParticipantRole | 'ANY' };

/**
 * The same, as an organisation's: it may take part in one experiment in several roles, so only its first place among
 * the participants (`l`) counts.
 */
export const experimentsOfOrganization: Collection<Experiment, ParticipationFilter> = {
  ...experiments,
  filter: {
    ...experiments.filter,
    role(role) {
      const first =
        'l.`position` = (SELECT MIN(m.`position`) FROM `experiment_participant` m ' +
        'WHERE m.`experimentId` = l.`experimentId` AND m.`organizationId` = l.`organizationId`';
      return role === 'ANY' ? sql(`${first})`) : sql(`${first} AND m.\`role\` = ?)`, role);
    },
  },
  relations: {
    organization: { link: 'experiment_participant', own: 'experimentId', other: 'organizationId' },
  },
};

/** The same, as a method's: an experiment may use it several times, so only the first (`l`) counts. */
export const experimentsOfMethod: Collection<Experiment, ExperimentFilter> = {
  ...experiments,
  condition: () =>
    sql(
      'l.`position` = (SELECT MIN(m.`position`) FROM `participation_activity` m ' +
        'WHERE m.`experimentId` = l.`experimentId` AND m.`methodId` = l.`methodId`)',
    ),
  relations: { method: { link: 'participation_activity', own: 'experimentId', other: 'methodId' } },
};
