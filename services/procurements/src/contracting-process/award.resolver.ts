import type { HubContext } from '@courage-hub/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OrganizationRef } from '../organization.ref';
import { Award, AwardSupplier } from './award';
import { ContractingProcess } from './contracting-process';
import { processes } from './contracting-process.rows';

@Resolver(() => Award)
export class AwardResolver {
  @FieldResolver(() => [OrganizationRef], { nullable: 'itemsAndList', description: 'Who won, by organization id.' })
  async suppliers(@Root() { id }: Award, @Ctx() { load }: HubContext): Promise<OrganizationRef[]> {
    const suppliers = await load.rowsBy(AwardSupplier, 'awardId', id, { orderBy: 't.`organizationId`' });
    return suppliers.map(({ organizationId }) => ({ id: organizationId }));
  }

  @FieldResolver(() => ContractingProcess, { nullable: true, description: 'The process that it belongs to.' })
  process(@Root() { processId }: Award, @Ctx() { load }: HubContext): Promise<ContractingProcess | null> {
    return load.byId(processes, processId);
  }
}
