import { collection, type Collection } from '@courage-hub/kit/collection';
import { atLeast, linked, oneOf } from '@courage-hub/kit/filters';
import { words } from '@courage-hub/kit/search/words-filter';
import { allOf, sql } from '@courage-hub/kit/sql';
import { tracedLesson } from '../lesson/lesson.rows';
import { municipalityIdOf } from '../municipality-code';
import { experimentStewards } from '../stewards';
import type { ParticipantConsent } from '../participant/participant-consent';
import { Experiment } from './experiment';
import type { ParticipantRole } from './experiment.enums';
import type { ExperimentFilter } from './experiment.inputs';
import { keptByMunicipality } from './kept-counts';

const START = 'COALESCE(t.`actualStartDate`, t.`plannedStartDate`)';

/** A participant (`m`) that agreed, or that nobody had to ask. */
const AGREED = "COALESCE(m.`consent`, 'GIVEN') = 'GIVEN'";

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
    participantRole: (roles) =>
      sql(
        `t.\`id\` IN (SELECT m.\`experimentId\` FROM \`experiment_participant\` m WHERE m.\`role\` IN (?) AND ${AGREED})`,
        roles,
      ),
    legalBasis: linked('experiment_legal_basis', 'experimentId', 'kind'),
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
    text: words(),
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
    legalBasis: {
      by: 'b.`kind`',
      join: 'JOIN `experiment_legal_basis` b ON b.`experimentId` = t.`id`',
    },
    participantRole: {
      by: 'm.`role`',
      join: `JOIN \`experiment_participant\` m ON m.\`experimentId\` = t.\`id\` AND ${AGREED}`,
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

/** In which role, or any; and with which answer of a municipality, or where it takes part. */
export interface Part {
  role?: ParticipantRole | null;
  consent?: ParticipantConsent | null;
}

export type ParticipationFilter = ExperimentFilter & { part?: Part };

/** One may take part in an experiment in several roles: only the first such place among the participants (`l`) counts. */
const participating = (party: 'organizationId' | 'municipalityId'): Collection<Experiment, ParticipationFilter> => ({
  ...experiments,
  filter: {
    ...experiments.filter,
    part({ role, consent }) {
      const first = allOf([
        sql(`m.\`experimentId\` = l.\`experimentId\` AND m.\`${party}\` = l.\`${party}\``),
        role ? sql('m.`role` = ?', role) : null,
        consent ? sql('m.`consent` = ?', consent) : sql(AGREED),
      ]);
      return sql(
        `l.\`position\` = (SELECT MIN(m.\`position\`) FROM \`experiment_participant\` m WHERE ${first.text})`,
        ...first.params,
      );
    },
  },
  relations: { party: { link: 'experiment_participant', own: 'experimentId', other: party } },
});

export const experimentsOfOrganization = participating('organizationId');
export const experimentsOfMunicipality = participating('municipalityId');

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
