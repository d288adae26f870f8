import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Award } from './contracting-process/award';
import type { ContractingProcess } from './contracting-process/contracting-process';
import { PartyProcurementsArgs, ProcurementFilter } from './contracting-process/contracting-process.inputs';
import { processes } from './contracting-process/contracting-process.rows';
import { ProcurementConnection } from './contracting-process/procurement-connection';
import { Evaluation } from './evaluation/evaluation';
import { evaluations } from './evaluation/evaluation.rows';
import { awardsWonBy } from './loaders';
import { OrganizationRef } from './organization.ref';

@Resolver(() => OrganizationRef)
export class OrganizationRefResolver {
  @FieldResolver(() => [Award], {
    nullable: 'itemsAndList',
    description: 'Awards that stand (`active`) and in which it is a supplier, latest first.',
  })
  awardsWon(
    @Root() { id }: OrganizationRef,
    @Arg('filter', () => ProcurementFilter, { nullable: true, description: 'In which processes.' })
    filter: ProcurementFilter | null,
    @Ctx() context: HubContext,
  ): Promise<Award[]> {
    return awardsWonBy(context, id, filter ?? null);
  }

  @FieldResolver(() => ProcurementConnection, {
    nullable: true,
    description: 'Processes in which it is among the parties, newest first.',
  })
  procurements(
    @Root() { id }: OrganizationRef,
    @Args(() => PartyProcurementsArgs) { role, ...args }: PartyProcurementsArgs,
    @Ctx() { load }: HubContext,
  ): Page<ContractingProcess> {
    const filter = { ...args.filter, partyRole: role ?? null };
    return load.page(processes, { ...args, filter }, { relation: 'party', id });
  }

  @FieldResolver(() => [Evaluation], {
    nullable: 'itemsAndList',
    description: 'Evaluations that it made, newest first.',
  })
  evaluationsDone(@Root() { id }: OrganizationRef, @Ctx() { load }: HubContext): Promise<Evaluation[]> {
    return load.children(evaluations, 'evaluator', id);
  }
}
