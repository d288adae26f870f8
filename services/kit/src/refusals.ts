import { type ErrorCode, HubError } from './errors';
import type { Language } from './localized-text';
import type { Said } from './said';

type Facts = Readonly<Record<string, string | number | null>>;

interface Refusal {
  code: ErrorCode;
  say: (facts: Facts) => Said;
  /** Which facts the error's extensions carry. */
  shows?: readonly string[];
}

/** Whatever a service refuses for the same reason as every other, in the words of who asks. */
const REFUSALS = {
  NOT_SIGNED_IN: {
    code: 'UNAUTHENTICATED',
    say: () => ({
      fi: 'kirjaudu ensin sisään: vain sisäänkirjautuneet voivat kirjoittaa',
      sv: 'logga in först: bara inloggade personer får skriva',
      en: 'sign in first: only signed-in people may write',
    }),
  },
  ONLY_READS: {
    code: 'FORBIDDEN',
    say: ({ wanted }) => ({
      fi: `API-avain vain lukee; tähän on oikeus seuraavilla: ${wanted}`,
      sv: `en API-nyckel läser bara; detta får göras av: ${wanted}`,
      en: `an API key only reads; this is for: ${wanted}`,
    }),
  },
  NOT_FOR_YOU: {
    code: 'FORBIDDEN',
    say: ({ wanted }) => ({
      fi: `tähän on oikeus seuraavilla: ${wanted}`,
      sv: `detta får göras av: ${wanted}`,
      en: `this is for: ${wanted}`,
    }),
  },
  NOT_THERE: {
    code: 'NOT_FOUND',
    say: ({ id }) => ({ fi: `tunnusta ${id} ei löydy`, sv: `id:t ${id} finns inte`, en: `there is no ${id}` }),
  },
  DELETED_BY: {
    code: 'FORBIDDEN',
    say: ({ by, wanted }) => ({
      fi: `poistanut ${by}; tähän on oikeus seuraavilla: ${wanted}`,
      sv: `raderad av ${by}; detta får göras av: ${wanted}`,
      en: `deleted by ${by}; this is for: ${wanted}`,
    }),
  },
  WITHHELD_BY: {
    code: 'FORBIDDEN',
    say: ({ by, wanted }) => ({
      fi: `näkyvyyttä rajannut ${by}; tähän on oikeus seuraavilla: ${wanted}`,
      sv: `undanhållen av ${by}; detta får göras av: ${wanted}`,
      en: `withheld by ${by}; this is for: ${wanted}`,
    }),
  },
  NOT_DELETED: {
    code: 'CONFLICT',
    say: ({ id }) => ({
      fi: `${id} ei ole poistettu`,
      sv: `${id} är inte raderad`,
      en: `${id} is not deleted`,
    }),
    shows: ['id'],
  },
  STALE: {
    code: 'CONFLICT',
    say: ({ seen }) => ({
      fi: `tietue on muuttunut version ${seen} jälkeen: lue se uudelleen`,
      sv: `posten har ändrats efter version ${seen}: läs den på nytt`,
      en: `the record has changed since version ${seen}: read it again`,
    }),
    shows: ['id', 'seen', 'current'],
  },
  JUST_CHANGED: {
    code: 'CONFLICT',
    say: () => ({
      fi: 'tietue on juuri muuttunut: lue se uudelleen',
      sv: 'posten har just ändrats: läs den på nytt',
      en: 'the record has just been changed: read it again',
    }),
    shows: ['id'],
  },
  OTHER_INPUT: {
    code: 'CONFLICT',
    say: () => ({
      fi: 'tätä clientMutationId-tunnusta on käytetty toisella syötteellä: ota uusi',
      sv: 'detta clientMutationId har använts med andra uppgifter: ta ett nytt',
      en: 'this clientMutationId was used with another input: take a new one',
    }),
  },
} satisfies Record<string, Refusal>;

export type RefusalName = keyof typeof REFUSALS;

export function refusal(language: Language, name: RefusalName, facts: Facts = {}): HubError {
  const { code, say, shows = [] }: Refusal = REFUSALS[name];
  const shown = Object.fromEntries(shows.map((fact) => [fact, facts[fact]]));
  return new HubError(code, say(facts)[language], shown);
}
