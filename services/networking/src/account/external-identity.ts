import { Code, Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Account } from './account';

/** The account as an OpenID Connect issuer knows it. */
@Entity('external_identity')
@Index('IX_external_identity_account', ['accountId'])
export class ExternalIdentity {
  @Key(255)
  issuer: string;

  @Key(255)
  subject: string;

  @Code(96)
  @ForeignKey(() => Account, { name: 'FK_external_identity_account' })
  accountId: string;
}
