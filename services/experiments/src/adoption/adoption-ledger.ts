import type { Localized } from '@courage-hub/kit/localized-text';
import type { Transaction } from '@courage-hub/kit/mutation';
import { sql } from '@courage-hub/kit/sql';
import { Adoption } from './adoption';
import { type AdoptionDeed, AdoptionEntry } from './adoption-entry';

export const ADOPTION = { type: 'Adoption', entity: Adoption };

/** Every write of an adoption leaves a line behind: what was told earlier stays readable. */
export async function enter(
  { writer }: Transaction,
  adoption: Adoption,
  { deed, reason }: { deed: AdoptionDeed; reason: Localized | null },
): Promise<Adoption> {
  const { id: adoptionId, modifiedAt: at, status, mode, since, until, adaptations } = adoption;
  const rows = await writer.run(
    sql('SELECT MAX(`position`) AS `last` FROM `adoption_entry` WHERE `adoptionId` = ?', adoptionId),
  );
  const position = Number((rows as { last: unknown }[])[0]!.last ?? 0) + 1;
  const entry = { adoptionId, position, at, deed, status, mode, since, until, adaptations, reason };
  await writer.insert(AdoptionEntry, [Object.assign(new AdoptionEntry(), entry)]);
  return adoption;
}
