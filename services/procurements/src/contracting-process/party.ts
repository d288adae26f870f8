import { DerivedFrom, Json, Key } from '@courage-hub/kit/columns';
import { Field, ObjectType } from 'type-graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import { ContractingProcess } from './contracting-process';
import { OrganizationRef } from '../organization.ref';
import { PartyRole } from './codes';

@ObjectType({ description: 'OCDS Organization in `parties`: who takes part in a process and as what.' })
@Entity('party')
@Index('IX_party_organization', ['organizationId'])
export class Party {
  @ForeignKey(() => ContractingProcess, { name: 'FK_party_process' })
  @Key()
  processId: string;

  @Key()
  organizationId: string;

  @Json()
  @Field(() => [PartyRole], { description: 'What it does in the process; at least one role.' })
  roles: PartyRole[];

  @DerivedFrom('organizationId')
  @Field(() => OrganizationRef, { nullable: true, description: 'The organization.' })
  get organization(): OrganizationRef {
    return { id: this.organizationId };
  }
}
