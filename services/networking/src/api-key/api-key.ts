import { Code, Instant, Json, Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { READ_PUBLIC } from '@courage-hub/kit/viewer';
import { PartnerProgramme } from '../partner/partner-programme';

/** What a partner programme asks with; of the key only the SHA-256 and the prefix that people know it by are kept. */
@Entity('api_key')
@Index('UX_api_key_hash', ['secretHash'], { unique: true })
@Index('UX_api_key_prefix', ['prefix'], { unique: true })
@Index('IX_api_key_programme', ['programmeId'])
export class ApiKey {
  @Key()
  id: string;

  @Code(64)
  prefix: string;

  @Code(64)
  secretHash: string;

  @Code(96)
  @ForeignKey(() => PartnerProgramme, { name: 'FK_api_key_programme' })
  programmeId: string;

  @Code(160)
  name: string;

  @Json()
  scopes: string[];

  @Instant()
  createdAt: string;

  @Instant()
  expiresAt: string;

  @Instant({ nullable: true })
  revokedAt: string | null;

  @Instant({ nullable: true })
  lastUsedAt: string | null;

  /** The key that took its place; it still works until it expires. */
  @Code(96, { nullable: true })
  replacedById: string | null;
}

const READ_PARTNER = 'read:partner';

/** What a key may be made with: what is public, counted and budgeted as its own, or what partners see too. */
export const KEY_SCOPES: readonly string[] = [READ_PUBLIC, READ_PARTNER];
