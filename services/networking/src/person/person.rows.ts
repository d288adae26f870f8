import { collection } from '@courage-hub/kit/collection';
import { badInput } from '@courage-hub/kit/errors';
import { atLeast, contains, oneOf } from '@courage-hub/kit/filters';
import { Person } from './person';
import type { PersonFilter } from './person.inputs';

const CODE = /^\d{3}$/;

/** What can be asked of people. */
export const people = collection<Person, PersonFilter>(Person, {
  published: true,
  orders: { NAME: { by: 't.`sortKey`' } },
  filter: {
    text: contains(),
    homeMunicipality: (codes, reader) => oneOf('homeMunicipalityId')(codes.map(municipalityId), reader),
    modifiedSince: atLeast('modifiedAt'),
  },
  relations: { story: { link: 'story_teller', own: 'personId', other: 'storyId' } },
});

function municipalityId(code: string): string {
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
