import { Key } from '@courage-hub/kit/columns';
import { Entity, ForeignKey, Index } from 'typeorm';
import { Network } from './network';

/** A network that is a member of another. */
@Entity('network_member')
@Index('IX_network_member_member', ['memberNetworkId'])
export class NetworkMember {
  @Key()
  @ForeignKey(() => Network, { name: 'FK_network_member_network' })
  networkId: string;

  @Key()
  @ForeignKey(() => Network, { name: 'FK_network_member_member' })
  memberNetworkId: string;
}

/** An organisation that takes part in a network. */
@Entity('network_organization')
@Index('IX_network_organization_organization', ['organizationId'])
export class NetworkOrganization {
  @Key()
  @ForeignKey(() => Network, { name: 'FK_network_organization_network' })
  networkId: string;

  @Key()
  organizationId: string;
}
