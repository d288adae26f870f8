import { HubError } from '@courage-hub/kit/errors';
import { Language } from '@courage-hub/kit/localized-text';
import type { Said } from '@courage-hub/kit/said';

/** A refusal of the gateway's own, before anybody is known: English until it is told in the asker's language. */
export class Refused extends HubError {
  constructor(
    private readonly refusal: 'UNAUTHENTICATED' | 'FORBIDDEN',
    override readonly said: Said,
    language = Language.en,
  ) {
    super(refusal, said[language], { http: { status: refusal === 'FORBIDDEN' ? 403 : 401 } }, said);
  }

  in(language: Language): Refused {
    return new Refused(this.refusal, this.said, language);
  }
}

/** A credential that came and does not hold: never the same as none. */
export const unauthenticated = (said: Said): Refused => new Refused('UNAUTHENTICATED', said);

export const forbidden = (said: Said): Refused => new Refused('FORBIDDEN', said);
