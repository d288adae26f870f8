import { Code, Instant, Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../account/account';

/** A link that was sent by e-mail and signs in once; of its token only the SHA-256 is kept. */
@Entity('sign_in_link')
@Index('IX_sign_in_link_account', ['accountId'])
export class SignInLink {
  @Key(64)
  tokenHash: string;

  @Code(96)
  @ForeignKey(() => Account, { name: 'FK_sign_in_link_account' })
  accountId: string;

  @Instant()
  expiresAt: string;

  @Instant({ nullable: true })
  usedAt: string | null;
}
