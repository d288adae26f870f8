import type { Command, CommandContext, CommandReport } from '@courage-hub/kit/command';
import { sql } from '@courage-hub/kit/sql';
import { done, refused } from '../command-report';
import { COMMAND_LINE, deedOf } from '../deed';
import { lockedRow, type Work } from '../work';
import { ApiKey } from './api-key';
import { DAY, durationOf, later } from './duration';
import { makeKey, shown } from './make-key';

const LONGEST_OVERLAP = 7 * DAY;

/** `key rotate`: a new key like the old one, which goes on working for the overlap. */
export const rotateKey: Command<{ id: string }, { overlap: string }> = {
  description: 'replace a key by a new one; the old one works for the overlap',
  arguments: [{ name: 'id', description: 'the id of the key, key:…' }],
  options: [{ name: 'overlap', value: 'time', default: '24h', description: 'how long both work, 7d at most' }],
  async run({ id }, { overlap }, { db, now }) {
    const both = durationOf(overlap);
    if (both === null || both > LONGEST_OVERLAP) {
      return refused(`--overlap must be 0m to 7d, like 24h, but got: ${overlap}`);
    }
    return db.write(async (writer) => {
      const work = { db, writer };
      const key = await lockedRow(work, ApiKey, 'id', id);
      if (!key) return refused(`there is no key ${id}`);
      if (key.revokedAt || key.replacedById || key.expiresAt <= now) return refused(`${id} is over: create a new key`);
      return replace(work, key, { ends: later(now, both), now });
    });
  },
};

async function replace(work: Work, old: ApiKey, { ends, now }: { ends: string; now: string }): Promise<CommandReport> {
  const lifetime = Date.parse(old.expiresAt) - Date.parse(old.createdAt);
  const environment = old.prefix.split('_')[1]!;
  const { programmeId, name, scopes } = old;
  const expiresAt = later(now, lifetime);
  const { key, text } = await makeKey(work, { programmeId, name, scopes, expiresAt, environment, now });
  const after = { ...old, expiresAt: ends < old.expiresAt ? ends : old.expiresAt, replacedById: key.id };
  await work.writer.put(ApiKey, [Object.assign(new ApiKey(), after)]);
  const facts = { type: 'ApiKey', objectId: old.id, before: shown(old), after: shown(after), at: now };
  work.writer.audited(deedOf(COMMAND_LINE, 'rotateKey', facts));
  return done([text, `${key.id} until ${expiresAt}; ${old.id} until ${after.expiresAt}; the key is not shown again`], {
    ...{ id: key.id, prefix: key.prefix, key: text, expiresAt, replaced: old.id, replacedUntil: after.expiresAt },
  });
}

/** `key revoke`: the key works no more. */
export const revokeKey: Command<{ id: string }> = {
  description: 'revoke a key: it works no more, on every gateway within 5 s',
  arguments: [{ name: 'id', description: 'the id of the key, key:…' }],
  run: ({ id }, _options, { db, now }: CommandContext) =>
    db.write(async (writer) => {
      const key = await lockedRow({ db, writer }, ApiKey, 'id', id);
      if (!key) return refused(`there is no key ${id}`);
      if (key.revokedAt) return done([`${id} was revoked ${key.revokedAt}`], { id, revokedAt: key.revokedAt });
      await writer.run(sql('UPDATE `api_key` SET `revokedAt` = ? WHERE `id` = ?', now, id));
      const after = { ...shown(key), revokedAt: now };
      const facts = { type: 'ApiKey', objectId: id, before: shown(key), after, at: now };
      writer.audited(deedOf(COMMAND_LINE, 'revokeKey', facts));
      return done([`${id} is revoked`], { id, revokedAt: now });
    }),
};
