import { Code, Json, Key } from '@courage-hub/kit/columns';
import type { Localized } from '@courage-hub/kit/localized-text';
import { Entity, Index } from 'typeorm';

/** The municipalities where an experiment takes place. */
@Entity('experiment_area')
@Index('IX_experiment_area_municipality', ['municipalityId', 'experimentId'])
export class ExperimentArea {
  @Key()
  experimentId: string;

  @Key()
  municipalityId: string;
}

/** The regions that an experiment is counted in. */
@Entity('experiment_region')
@Index('IX_experiment_region_region', ['regionId', 'experimentId'])
export class ExperimentRegion {
  @Key()
  experimentId: string;

  @Key()
  regionId: string;
}

/** The programmes that an experiment belongs to. */
@Entity('experiment_programme')
@Index('IX_experiment_programme_programme', ['programmeId', 'experimentId'])
export class ExperimentProgramme {
  @Key()
  experimentId: string;

  @Key()
  programmeId: string;
}

/** The themes of an experiment: one row is one Concept. */
@Entity('experiment_theme')
@Index('IX_experiment_theme_uri', ['uri', 'experimentId'])
export class ExperimentTheme {
  @Key()
  experimentId: string;

  @Key(300)
  uri: string;

  @Code(64, { nullable: true })
  notation: string | null;

  @Json({ nullable: true })
  prefLabel: Localized | null;

  @Code(300, { nullable: true })
  inScheme: string | null;
}
