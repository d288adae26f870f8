import type { Database } from '@courage-hub/kit/database';
import { sql } from '@courage-hub/kit/sql';
import { Visibility } from '@courage-hub/kit/values';
import { TrustLevel } from '../partner/partner-programme';
import { ApiKey } from './api-key';

const MINUTE = 60_000;

/** The key with this hash, if it and its programme work now: one deleted, withdrawn to a draft or suspended has no keys; that it was used is noted at most once a minute. */
export async function findWorkingKey(db: Database, hash: string, now: string): Promise<ApiKey | null> {
  const table = db.table(ApiKey);
  const [row] = await db.read(
    sql(
      `SELECT ${table.select} FROM \`api_key\` t JOIN \`partner_programme\` p ON p.\`id\` = t.\`programmeId\` ` +
        'WHERE t.`secretHash` = ? AND t.`revokedAt` IS NULL AND t.`expiresAt` > ? ' +
        'AND p.`deletedAt` IS NULL AND p.`visibility` <> ? AND p.`trust` <> ?',
      ...[hash, now, Visibility.DRAFT, TrustLevel.SUSPENDED],
    ),
  );
  if (!row) return null;
  const key = table.read(row);
  await noteUse(db, key, now);
  return key;
}

async function noteUse(db: Database, { id, lastUsedAt }: ApiKey, now: string): Promise<void> {
  const stale = new Date(Date.parse(now) - MINUTE).toISOString();
  if (lastUsedAt !== null && lastUsedAt > stale) return;
  const unless = 'AND (`lastUsedAt` IS NULL OR `lastUsedAt` <= ?)';
  await db.write((writer) =>
    writer.run(sql(`UPDATE \`api_key\` SET \`lastUsedAt\` = ? WHERE \`id\` = ? ${unless}`, now, id, stale)),
  );
}
