import { anyOf, type Sql, sql, TRUE } from '@courage-hub/kit/sql';
import { holds, mayWrite, scopesOf, type Viewer } from '@courage-hub/kit/viewer';

/** Who may edit a record sees it whatever its visibility. These conditions and the rules beside the nouns go together. */
type Stewards = (viewer: Viewer) => Sql | null;

/** The experiments, under an alias, of the municipalities and programmes that the viewer looks after. */
function ofTheirExperiments(alias: string, viewer: Viewer): Sql | null {
  const municipalities = scopesOf(viewer, 'EDITOR');
  const programmes = scopesOf(viewer, 'COORDINATOR');
  if (municipalities.length + programmes.length === 0) return null;
  return anyOf([
    sql(`${alias}.\`leadMunicipalityId\` IN (?)`, municipalities),
    sql(
      `${alias}.\`id\` IN (SELECT \`experimentId\` FROM \`experiment_programme\` WHERE \`programmeId\` IN (?))`,
      programmes,
    ),
  ]);
}

const stewardsBy =
  (condition: Stewards): Stewards =>
  (viewer) => {
    if (!mayWrite(viewer)) return null;
    return holds(viewer, 'ADMINISTRATOR') ? TRUE : condition(viewer);
  };

export const stewardsOfExperiment = (alias: string): Stewards =>
  stewardsBy((viewer) => ofTheirExperiments(alias, viewer));

export const experimentStewards: Stewards = stewardsOfExperiment('t');

/** An anonymised lesson is not theirs to see early: that they see it would tell where it comes from. */
export const lessonStewards = (alias: string): Stewards =>
  stewardsBy((viewer) => {
    const theirs = ofTheirExperiments('s', viewer);
    return (
      theirs &&
      sql(
        `${alias}.\`anonymised\` = 0 AND ${alias}.\`experimentId\` IN (SELECT s.\`id\` FROM \`experiment\` s WHERE ${theirs.text})`,
        ...theirs.params,
      )
    );
  });

export const practiceStewards: Stewards = stewardsBy((viewer) => {
  const theirs = ofTheirExperiments('s', viewer);
  return (
    theirs &&
    sql(
      't.`id` IN (SELECT so.`practiceId` FROM `practice_origin` so JOIN `experiment` s ON s.`id` = so.`experimentId` ' +
        `WHERE ${theirs.text})`,
      ...theirs.params,
    )
  );
});

export const adoptionStewards: Stewards = stewardsBy((viewer) => {
  const municipalities = scopesOf(viewer, 'EDITOR');
  return municipalities.length > 0 ? sql('t.`adopterId` IN (?)', municipalities) : null;
});

/** The challenges, under an alias, of the programmes that the viewer coordinates. */
export const challengeStewards = (alias: string): Stewards =>
  stewardsBy((viewer) => {
    const programmes = scopesOf(viewer, 'COORDINATOR');
    return programmes.length > 0 ? sql(`${alias}.\`programmeId\` IN (?)`, programmes) : null;
  });
