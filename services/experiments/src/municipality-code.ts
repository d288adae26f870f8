import { badInput } from '@courage-hub/kit/errors';

const CODE = /^\d{3}$/;

/** The id of the municipality with Statistics Finland's code. */
export function municipalityIdOf(code: string): string {
  if (CODE.test(code)) return `municipality:${code}`;
  throw badInput(
    {
      fi: 'kunnan koodin on oltava kolme numeroa merkkijonona, esim. "005"',
      sv: 'kommunens kod ska vara tre siffror som en sträng, t.ex. "005"',
      en: 'a municipality code must be three digits as a string, e.g. "005"',
    },
    code,
  );
}
