import { badInput } from '@courage-hub/kit/errors';

const CODE = /^\d{3}$/;

/** The official code, refused where it lost its zeros or is none. */
export function municipalityCode(code: unknown): string {
  if (typeof code === 'string' && CODE.test(code)) return code;
  throw badInput(
    {
      fi: 'kunnan koodin on oltava kolme numeroa merkkijonona, esim. "005"',
      sv: 'kommunens kod ska vara tre siffror som en sträng, t.ex. "005"',
      en: 'a municipality code must be three digits as a string, e.g. "005"',
    },
    code,
  );
}

export const municipalityIdOf = (code: unknown): string => `municipality:${municipalityCode(code)}`;
