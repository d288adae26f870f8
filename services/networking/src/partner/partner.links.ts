import { Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { PartnerProgramme } from './partner-programme';

/** A programme of the hub that a partner programme co-operates with. */
@Entity('partner_programme_link')
@Index('IX_partner_programme_link_programme', ['programmeId'])
export class PartnerProgrammeLink {
  @Key()
  @ForeignKey(() => PartnerProgramme, { name: 'FK_partner_programme_link_partner' })
  partnerProgrammeId: string;

  @Key()
  programmeId: string;
}
