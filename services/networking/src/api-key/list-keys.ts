import type { Command } from '@courage-hub/kit/command';
import { sql } from '@courage-hub/kit/sql';
import { done } from '../command-report';
import { ApiKey } from './api-key';
import { shown } from './make-key';

/** `key list`: every key by its prefix; the keys themselves are stored nowhere. */
export const listKeys: Command = {
  description: 'list the API keys: prefix, programme, scopes, last use, state',
  async run(_words, _options, { db, now }) {
    const table = db.table(ApiKey);
    const rows = await db.read(sql(`SELECT ${table.select} FROM \`api_key\` t ORDER BY t.\`id\``));
    const keys = rows.map(table.read);
    const lines = keys.map((key) => line(key, now));
    return done(lines.length > 0 ? lines : ['there are no keys'], { keys: keys.map(shown) });
  },
};

const line = (key: ApiKey, now: string): string =>
  [key.id, key.prefix, key.programmeId, key.scopes.join(' ') || '-', `used ${key.lastUsedAt ?? 'never'}`]
    .concat(stateOf(key, now))
    .join('  ');

function stateOf({ revokedAt, replacedById, expiresAt }: ApiKey, now: string): string {
  if (revokedAt) return `revoked ${revokedAt}`;
  if (expiresAt <= now) return `expired ${expiresAt}`;
  return replacedById ? `replaced by ${replacedById}, until ${expiresAt}` : `until ${expiresAt}`;
}
