import { badInput, type HubError } from '@courage-hub/kit/errors';
import type { Said } from '@courage-hub/kit/said';

const REGION_PREFIXES: Record<string, string> = { MK: 'maakunta', SK: 'seutukunta' };
const WHOLE_COUNTRY = ['SSS', 'FI'];
const ID = /^(municipality:\d{3}|region:[a-z0-9]+-[A-Za-z0-9]{1,16}|country:[A-Z]{2})$/;

/**
 * The id of the area that a source's code stands for: `005` and `KU005` a municipality, `MK06` a region, `SK064` a
 * sub-region, `SSS` the whole country (Statistics Finland); ids of the hub stand for themselves. Null where it is none.
 */
export function areaIdOf(code: string): string | null {
  if (ID.test(code)) return code;
  if (WHOLE_COUNTRY.includes(code)) return 'country:FI';
  const [, prefix = '', digits] = /^(KU|MK|SK)?(\d{2,3})$/.exec(code) ?? [];
  if (!digits) return null;
  if (prefix === '' || prefix === 'KU') return digits.length === 3 ? `municipality:${digits}` : null;
  return `region:${REGION_PREFIXES[prefix]}-${digits}`;
}

export const AREA_CONTRACT: Said = {
  fi: 'kunnan koodi kuten 005, tunnus kuten region:maakunta-06, tai country:FI',
  sv: 'en kommuns kod som 005, ett id som region:maakunta-06, eller country:FI',
  en: 'a municipality code like 005, an id like region:maakunta-06, or country:FI',
};

export const noArea = (area: string): HubError =>
  badInput(
    {
      fi: `alueen on oltava ${AREA_CONTRACT.fi}`,
      sv: `ett område ska vara ${AREA_CONTRACT.sv}`,
      en: `an area must be ${AREA_CONTRACT.en}`,
    },
    area,
  );

export const isMunicipality = (areaId: string): boolean => areaId.startsWith('municipality:');
