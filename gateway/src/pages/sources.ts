import type { Source } from './texts';

export interface Licence {
  name: string;
  href: string;
}

const CC_BY_4: Licence = { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' };
const APACHE_2: Licence = { name: 'Apache-2.0', href: 'https://www.apache.org/licenses/LICENSE-2.0' };

/** Where the hub's reference data come from and under which terms. */
export const SOURCES: readonly { source: Source; href: string; licence: Licence }[] = [
  { source: 'statisticsFinland', href: 'https://stat.fi/', licence: CC_BY_4 },
  { source: 'sotkanet', href: 'https://sotkanet.fi/', licence: CC_BY_4 },
  { source: 'landSurvey', href: 'https://www.maanmittauslaitos.fi/', licence: CC_BY_4 },
  { source: 'publicationsOffice', href: 'https://op.europa.eu/', licence: CC_BY_4 },
  { source: 'openContracting', href: 'https://standard.open-contracting.org/', licence: APACHE_2 },
];
