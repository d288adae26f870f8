import { HubError } from './errors';
import { Language, type Localized } from './localized-text';
import type { Said } from './said';

/** One wrong field of an input: where, which rule, and the message in the viewer's language. */
export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

export type ProblemCode = keyof typeof MESSAGES;

type Say = (of: Record<string, string | number>) => Record<Language, string>;

const MESSAGES = {
  REQUIRED: () => ({ fi: 'tämä tieto on pakollinen', sv: 'uppgiften är obligatorisk', en: 'this is required' }),
  NO_LANGUAGE: () => ({
    fi: 'kirjoita teksti ainakin yhdellä kielellä',
    sv: 'skriv texten på minst ett språk',
    en: 'write the text in at least one language',
  }),
  TOO_LONG: ({ limit, length }) => ({
    fi: `enintään ${limit} merkkiä, nyt ${length}`,
    sv: `högst ${limit} tecken, nu ${length}`,
    en: `at most ${limit} characters, but got: ${length}`,
  }),
  TOO_MANY: ({ limit, length }) => ({
    fi: `enintään ${limit} kohtaa, nyt ${length}`,
    sv: `högst ${limit} poster, nu ${length}`,
    en: `at most ${limit} items, but got: ${length}`,
  }),
  OUT_OF_RANGE: ({ from, to, value }) =>
    from === undefined
      ? {
          fi: `arvon on oltava enintään ${to}, nyt ${value}`,
          sv: `värdet ska vara högst ${to}, nu ${value}`,
          en: `must be at most ${to}, but got: ${value}`,
        }
      : {
          fi: `arvon on oltava ${from}–${to}, nyt ${value}`,
          sv: `värdet ska vara ${from}–${to}, nu ${value}`,
          en: `must be ${from}..${to}, but got: ${value}`,
        },
  ENDS_BEFORE_START: ({ start, end }) => ({
    fi: `loppupäivä ${end} on ennen alkupäivää ${start}`,
    sv: `slutdatumet ${end} är före startdatumet ${start}`,
    en: `the end ${end} is before the start ${start}`,
  }),
  MALFORMED: ({ contract, value }) => ({
    fi: `muodon on oltava ${contract}, nyt ${value}`,
    sv: `formen ska vara ${contract}, nu ${value}`,
    en: `must be ${contract}, but got: ${value}`,
  }),
  NOT_ALLOWED: ({ allowed, value }) => ({
    fi: `sallitut arvot ovat ${allowed}, nyt ${value}`,
    sv: `tillåtna värden är ${allowed}, nu ${value}`,
    en: `must be one of ${allowed}, but got: ${value}`,
  }),
  NOT_FOUND: ({ value }) => ({
    fi: `tunnusta ${value} ei löydy`,
    sv: `id:t ${value} finns inte`,
    en: `there is no ${value}`,
  }),
} satisfies Record<string, Say>;

/** What a message is about: a text of its own in each language, or the same in all. */
type Facts = Readonly<Record<string, string | number | Said>>;

const inLanguage = (facts: Facts, language: Language): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? fact[language] : fact]),
  );

/** Signs that nobody sees and that turn or split what is read: one name would pass for another. */
const DECEIVING = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/;
const VISIBLE_TEXT: Said = {
  fi: 'tekstiä ilman merkkejä, jotka piilottavat tai kääntävät sitä',
  sv: 'text utan tecken som döljer eller vänder den',
  en: 'text without signs that hide or turn it',
};

const codesOf = (value: string): string => `U+${DECEIVING.exec(value)![0].codePointAt(0)!.toString(16).toUpperCase()}`;

/** How a value is written, and how that is said. */
export interface Shape {
  pattern: RegExp;
  contract: string | Said;
}

/** Gathers every wrong field of one input, so that a person mends them all at once. */
export class Checks {
  readonly #problems: FieldProblem[] = [];

  constructor(private readonly language: Language) {}

  add(path: string, code: ProblemCode, facts: Facts = {}): this {
    return this.refuse(path, code, (MESSAGES[code] as Say)(inLanguage(facts, this.language)));
  }

  /** A rule of one noun alone, in its own words. */
  refuse(path: string, code: string, said: Said): this {
    this.#problems.push({ path, code, message: said[this.language] });
    return this;
  }

  /** Text a person wrote: in some language, and none too long. */
  text(path: string, text: Localized | null | undefined, { required = false, limit = 2000 } = {}): this {
    const written = [text?.fi, text?.sv, text?.en].filter((one) => one?.trim());
    if (required && written.length === 0) return this.add(path, text ? 'NO_LANGUAGE' : 'REQUIRED');
    for (const language of ['fi', 'sv', 'en'] as const) this.line(`${path}.${language}`, text?.[language], { limit });
    return this;
  }

  line(path: string, value: string | null | undefined, { required = false, limit = 200 } = {}): this {
    if (!value?.trim()) return required ? this.add(path, 'REQUIRED') : this;
    if (value.length > limit) return this.add(path, 'TOO_LONG', { limit, length: value.length });
    if (!value.isWellFormed() || value.includes('\u0000')) {
      return this.add(path, 'MALFORMED', { contract: 'Unicode', value: '\\u0000' });
    }
    if (DECEIVING.test(value)) return this.add(path, 'MALFORMED', { contract: VISIBLE_TEXT, value: codesOf(value) });
    return this;
  }

  list(path: string, values: readonly unknown[] | null | undefined, limit: number): this {
    const length = values?.length ?? 0;
    return length > limit ? this.add(path, 'TOO_MANY', { limit, length }) : this;
  }

  period(path: string, start: string | null | undefined, end: string | null | undefined): this {
    return start && end && end < start ? this.add(path, 'ENDS_BEFORE_START', { start, end }) : this;
  }

  matches(path: string, value: string | null | undefined, shape: Shape): this {
    if (!value || shape.pattern.test(value)) return this;
    return this.add(path, 'MALFORMED', { contract: shape.contract, value: value.slice(0, 80) });
  }

  get problems(): readonly FieldProblem[] {
    return this.#problems;
  }

  /** Refuses the input with all that is wrong in it. */
  done(): void {
    if (this.#problems.length === 0) return;
    const said = this.#problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
    throw new HubError('BAD_USER_INPUT', said, { fields: this.#problems });
  }
}
