import type { Said } from '@courage-hub/kit/said';

/** Why somebody is not let in, in the languages of the hub. */
export const REFUSAL_TEXTS = {
  twoCredentials: {
    fi: 'pyynnössä saa olla yksi tunniste: Authorization tai X-API-Key, nyt molemmat',
    sv: 'en begäran får ha en identifiering: Authorization eller X-API-Key, nu båda',
    en: 'a request must carry one credential: Authorization or X-API-Key, but got: both',
  },
  wrongScheme: {
    fi: 'otsakkeessa Authorization on oltava "Bearer" ja sitten valtuus tai API-avain',
    sv: 'Authorization ska vara "Bearer" och sedan en token eller en API-nyckel',
    en: 'Authorization must be "Bearer", then a token or an API key',
  },
  malformedKey: {
    fi: 'API-avaimen on oltava kokonainen hub_<env>_<id>_<secret>_<checksum>',
    sv: 'en API-nyckel ska vara hela hub_<env>_<id>_<secret>_<checksum>',
    en: 'an API key must be hub_<env>_<id>_<secret>_<checksum>, whole',
  },
  malformedSession: {
    fi: 'istunto ei kelpaa: kirjaudu uudelleen',
    sv: 'sessionen är inte giltig: logga in igen',
    en: 'the session is not valid: sign in again',
  },
  noIssuer: {
    fi: 'tämä hub ottaa vastaan API-avaimia ja istuntoja, ei valtuuksia: sillä ei ole niiden myöntäjää',
    sv: 'denna hub tar emot API-nycklar och sessioner, inte token: den har ingen utfärdare',
    en: 'this hub takes API keys and sessions, not tokens: it has no issuer',
  },
  keyOver: {
    fi: 'API-avain on tuntematon, peruttu tai vanhentunut',
    sv: 'API-nyckeln är okänd, återkallad eller har gått ut',
    en: 'the API key is unknown, revoked or has expired',
  },
  sessionOver: {
    fi: 'istunto on päättynyt: kirjaudu uudelleen',
    sv: 'sessionen har upphört: logga in igen',
    en: 'the session has ended: sign in again',
  },
  accountBarred: {
    fi: 'tämän valtuuden tili ei saa käyttää hubia',
    sv: 'kontot för denna token får inte använda hubben',
    en: 'the account of this token may not use the hub',
  },
  foreignPage: {
    fi: 'istunto on vain tämän hubin omille sivuille',
    sv: 'en session är bara för denna hubs egna sidor',
    en: 'a session is for the pages of this hub alone',
  },
  foreignStream: {
    fi: 'toisen sivuston sivu seuraa muutoksia vain API-avaimella tai valtuudella',
    sv: 'en sida på en annan webbplats följer ändringar bara med en API-nyckel eller en token',
    en: 'a page of another site follows changes with an API key or a token alone',
  },
  noCsrfHeader: {
    fi: 'istunnon kanssa lähetetyssä pyynnössä on oltava otsake x-hub-csrf',
    sv: 'en begäran med en session ska ha huvudet x-hub-csrf',
    en: 'a request with a session must carry the header x-hub-csrf',
  },
  foreignForm: {
    fi: 'lomake on lähetettävä tämän hubin sivulta',
    sv: 'ett formulär ska skickas från en av denna hubs sidor',
    en: 'a form must be sent from a page of this hub',
  },
} satisfies Record<string, Said>;

export const longCredential = (limit: number): Said => ({
  fi: `tunnisteessa on oltava enintään ${limit} merkkiä`,
  sv: `en identifiering får ha högst ${limit} tecken`,
  en: `a credential must be at most ${limit} characters`,
});

export const wrongToken = ({ issuer, audience }: { issuer: string; audience: string }): Said => ({
  fi: `valtuuden on oltava voimassa: myöntäjä ${issuer}, vastaanottaja ${audience}`,
  sv: `en token ska vara giltig, utfärdad av ${issuer} för ${audience}`,
  en: `a token must be a valid one of ${issuer} for ${audience}`,
});
