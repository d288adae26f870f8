import type { Command } from '@courage-hub/kit/command';
import { pickText } from '@courage-hub/kit/localized-text';
import { sql } from '@courage-hub/kit/sql';
import { READ_PUBLIC } from '@courage-hub/kit/viewer';
import { done, refused } from '../command-report';
import { PartnerProgramme } from '../partner/partner-programme';
import { rowsIn } from '../work';
import { KEY_SCOPES } from './api-key';
import { DAY, durationOf, later } from './duration';
import { makeKey } from './make-key';

const LONGEST = 365 * DAY;
const ENVIRONMENT = /^[a-z]{1,12}$/;
const NAME_LENGTH = 160;

interface Options {
  programme: string;
  scope?: string[];
  expires: string;
  name?: string;
  environment: string;
}

/** `key create`: prints the key, this once. */
export const createKey: Command<object, Options> = {
  description: 'make an API key for a partner programme; it is shown once',
  options: [
    { name: 'programme', value: 'id', required: true, description: 'the partner programme' },
    {
      name: 'scope',
      value: 'scope',
      many: true,
      description: `what it may: ${KEY_SCOPES.join(', ')}; ${READ_PUBLIC} unless said`,
    },
    { name: 'expires', value: 'time', default: '365d', description: 'how long it holds, 365d at most' },
    { name: 'name', value: 'text', description: 'what to call it; the name of the programme unless said' },
    { name: 'environment', value: 'name', default: 'live', description: 'where it is for, a word in the key' },
  ],
  async run(_words, { programme, scope: scopes = [READ_PUBLIC], expires, name, environment }, { db, now }) {
    const wrong = problemOf(scopes, expires, environment);
    if (wrong) return refused(wrong);
    const expiresAt = later(now, durationOf(expires)!);
    return db.write(async (writer) => {
      const work = { db, writer };
      const [known] = await rowsIn(work, PartnerProgramme, sql('t.`id` = ? AND t.`deletedAt` IS NULL', programme));
      if (!known) return refused(`there is no partner programme ${programme}`);
      const called = (name?.trim() || pickText(known.name) || programme).slice(0, NAME_LENGTH);
      const facts = { programmeId: programme, name: called, scopes, expiresAt, environment, now };
      const { key, text } = await makeKey(work, facts);
      return done([text, `${key.id} until ${expiresAt}; the key is not shown again`], {
        ...{ id: key.id, prefix: key.prefix, key: text, expiresAt },
      });
    });
  },
};

function problemOf(scopes: readonly string[], expires: string, environment: string): string | null {
  const unknown = scopes.find((scope) => !KEY_SCOPES.includes(scope));
  if (unknown) return `--scope must be one of ${KEY_SCOPES.join(', ')} (a key never writes), but got: ${unknown}`;
  const lifetime = durationOf(expires);
  if (!lifetime || lifetime > LONGEST) return `--expires must be 1m to 365d, like 90d, but got: ${expires}`;
  return ENVIRONMENT.test(environment) ? null : `--environment must be 1 to 12 letters a-z, but got: ${environment}`;
}
