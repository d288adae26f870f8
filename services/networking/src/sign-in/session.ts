import { Code, Instant, Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from '../account/account';

/** A browser that is signed in; of its cookie only the SHA-256 is kept. */
@Entity('session')
@Index('IX_session_account', ['accountId'])
export class Session {
  @Key(64)
  sessionHash: string;

  @Code(96)
  @ForeignKey(() => Account, { name: 'FK_session_account' })
  accountId: string;

  @Instant()
  expiresAt: string;

  @Instant()
  createdAt: string;
}
