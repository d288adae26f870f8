import type { Said } from '@courage-hub/kit/said';

/** The rule that a field breaks, and what is said of it. */
export type Broken = readonly [rule: string, said: Said];

/** What every mutation says of the same mistake, word for word. */
export const REQUIRED: Broken = [
  'REQUIRED',
  { fi: 'tämä tieto on pakollinen', sv: 'uppgiften är obligatorisk', en: 'this is required' },
];

export const NO_LANGUAGE: Broken = [
  'NO_LANGUAGE',
  {
    fi: 'kirjoita teksti ainakin yhdellä kielellä',
    sv: 'skriv texten på minst ett språk',
    en: 'write the text in at least one language',
  },
];

export const longerThan = (limit: number, length = limit + 1): Broken => [
  'TOO_LONG',
  {
    fi: `enintään ${limit} merkkiä, nyt ${length}`,
    sv: `högst ${limit} tecken, nu ${length}`,
    en: `at most ${limit} characters, but got: ${length}`,
  },
];

export const moreThan = (limit: number, length = limit + 1): Broken => [
  'TOO_MANY',
  {
    fi: `enintään ${limit} kohtaa, nyt ${length}`,
    sv: `högst ${limit} poster, nu ${length}`,
    en: `at most ${limit} items, but got: ${length}`,
  },
];

export const outside = (from: number | string, to: number | string, value: number | string): Broken => [
  'OUT_OF_RANGE',
  {
    fi: `arvon on oltava ${from}–${to}, nyt ${value}`,
    sv: `värdet ska vara ${from}–${to}, nu ${value}`,
    en: `must be ${from}..${to}, but got: ${value}`,
  },
];

/** A day that has not come. */
export const toCome = (to: string, value: string): Broken => [
  'OUT_OF_RANGE',
  {
    fi: `arvon on oltava enintään ${to}, nyt ${value}`,
    sv: `värdet ska vara högst ${to}, nu ${value}`,
    en: `must be at most ${to}, but got: ${value}`,
  },
];

export const endsBefore = (start: string, end: string): Broken => [
  'ENDS_BEFORE_START',
  {
    fi: `loppupäivä ${end} on ennen alkupäivää ${start}`,
    sv: `slutdatumet ${end} är före startdatumet ${start}`,
    en: `the end ${end} is before the start ${start}`,
  },
];

export const malformed = (contract: string | Said, value: string): Broken => {
  const { fi, sv, en } = typeof contract === 'string' ? { fi: contract, sv: contract, en: contract } : contract;
  return [
    'MALFORMED',
    {
      fi: `muodon on oltava ${fi}, nyt ${value}`,
      sv: `formen ska vara ${sv}, nu ${value}`,
      en: `must be ${en}, but got: ${value}`,
    },
  ];
};

export const noCode = (value: string): Broken => malformed('"005"', value);

/** Pertunmaa, which went into Mäntyharju. */
export const over: Broken = [
  'ENDED',
  {
    fi: 'kunnan on oltava olemassa 2026-05-04, mutta 588 lakkasi viimeistään 2025-01-01 (507)',
    sv: 'kommunen ska finnas 2026-05-04, men 588 upphörde senast 2025-01-01 (507)',
    en: 'must be a municipality on 2026-05-04, but got: 588, which ended by 2025-01-01 (507)',
  },
];

export const noneOf = (allowed: string, value: string | number): Broken => [
  'NOT_ALLOWED',
  {
    fi: `sallitut arvot ovat ${allowed}, nyt ${value}`,
    sv: `tillåtna värden är ${allowed}, nu ${value}`,
    en: `must be one of ${allowed}, but got: ${value}`,
  },
];

export const noSuch = (id: string): Broken => ['NOT_FOUND', notThere(id)];

/** An amount of money as it is written. */
export const AMOUNT = { fi: '"1200.50", 0 tai enemmän', sv: '"1200.50", 0 eller mer', en: '"1200.50", 0 or more' };
export const twice = (value: string): Broken => [
  'TWICE',
  { fi: `${value} on jo luettelossa`, sv: `${value} finns redan i listan`, en: `${value} is in the list already` },
];
export const decimal = (whole: number, fraction: number) => ({
  fi: `desimaaliluku, jossa on enintään ${whole}.${fraction} numeroa`,
  sv: `ett decimaltal med högst ${whole}.${fraction} siffror`,
  en: `a decimal with ${whole}.${fraction} digits at most`,
});
export const notThere = (id: string): Said => ({
  fi: `tunnusta ${id} ei löydy`,
  sv: `id:t ${id} finns inte`,
  en: `there is no ${id}`,
});

export const NOT_SIGNED_IN: Said = {
  fi: 'kirjaudu ensin sisään: vain sisäänkirjautuneet voivat kirjoittaa',
  sv: 'logga in först: bara inloggade personer får skriva',
  en: 'sign in first: only signed-in people may write',
};

export const ONLY_READS: Said = {
  fi: 'API-avain vain lukee; tähän on oikeus seuraavilla: sisäänkirjautunut henkilö',
  sv: 'en API-nyckel läser bara; detta får göras av: en inloggad person',
  en: 'an API key only reads; this is for: a person who is signed in',
};

export const OTHER_INPUT: Said = {
  fi: 'tätä clientMutationId-tunnusta on käytetty toisella syötteellä: ota uusi',
  sv: 'detta clientMutationId har använts med andra uppgifter: ta ett nytt',
  en: 'this clientMutationId was used with another input: take a new one',
};

export const stale = (seen: number): Said => ({
  fi: `tietue on muuttunut version ${seen} jälkeen: lue se uudelleen`,
  sv: `posten har ändrats efter version ${seen}: läs den på nytt`,
  en: `the record has changed since version ${seen}: read it again`,
});

/** Whom FORBIDDEN names: each in the three languages, in order. */
export const onlyFor = (...wanted: readonly Said[]): Said => ({
  fi: `tähän on oikeus seuraavilla: ${wanted.map(({ fi }) => fi).join(', tai ')}`,
  sv: `detta får göras av: ${wanted.map(({ sv }) => sv).join(', eller ')}`,
  en: `this is for: ${wanted.map(({ en }) => en).join(', or ')}`,
});

export const MODERATOR: Said = { fi: 'moderaattori', sv: 'moderator', en: 'moderator' };
export const ADMINISTRATOR: Said = { fi: 'ylläpitäjä', sv: 'administratör', en: 'administrator' };
export const AUTHOR: Said = { fi: 'sen kirjoittaja', sv: 'dess författare', en: 'its author' };
export const AUTHOR_OF_DRAFT: Said = {
  fi: 'sen kirjoittaja, kun se on luonnos',
  sv: 'dess författare medan den är ett utkast',
  en: 'its author while it is a draft',
};
export const EDITOR_OF_LEAD: Said = {
  fi: 'sen johtavan kunnan muokkaaja',
  sv: 'redaktör för dess ledande kommun',
  en: 'editor of its lead municipality',
};
export const COORDINATOR_OF_ITS_PROGRAMMES: Said = {
  fi: 'sen ohjelmien koordinaattori',
  sv: 'samordnare för dess program',
  en: 'coordinator of its programmes',
};
export const COORDINATOR_OF_ITS_PROGRAMME: Said = {
  fi: 'sen ohjelman koordinaattori',
  sv: 'samordnare för dess program',
  en: 'coordinator of its programme',
};
export const EDITORS_OF_EXPERIMENT = [
  AUTHOR_OF_DRAFT,
  EDITOR_OF_LEAD,
  COORDINATOR_OF_ITS_PROGRAMMES,
  ADMINISTRATOR,
] as const;
