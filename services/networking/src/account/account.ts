import { Code, Instant, Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Person } from '../person/person';

/** Somebody who signs in. Never part of the graph: the graph has the person, who may be shown. */
@Entity('account')
@Index('UX_account_email', ['email'], { unique: true })
@Index('IX_account_person', ['personId'])
export class Account {
  @Key()
  id: string;

  /** Folded; null where an issuer told none that it had verified. */
  @Code(254, { nullable: true })
  email: string | null;

  @Code(160)
  name: string;

  /** The person of the network, since the account first joined a group. */
  @Code(96, { nullable: true })
  @ForeignKey(() => Person, { name: 'FK_account_person' })
  personId: string | null;

  @Instant({ nullable: true })
  disabledAt: string | null;

  @Instant()
  createdAt: string;
}
