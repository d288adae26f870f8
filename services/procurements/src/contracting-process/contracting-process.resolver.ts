import type { HubContext } from '@courage-hub/kit/context';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ExperimentRef } from '../experiment.ref';
import { Award } from './award';
import { PartyRole } from './codes';
import { Contract } from './contract';
import { ContractingProcess } from './contracting-process';
import { ProcurementsArgs } from './contracting-process.inputs';
import { processes } from './contracting-process.rows';
import { createContractingProcess } from './create-contracting-process';
import { CreateContractingProcessInput, CreateContractingProcessPayload } from './create-contracting-process.inputs';
import { ProcessExperiment } from './links';
import { Party } from './party';
import { ProcurementConnection } from './procurement-connection';
import { RelatedProcess } from './related-process';

@Resolver(() => ContractingProcess)
export class ContractingProcessResolver {
  @Query(() => ContractingProcess, {
    nullable: true,
    description: 'One contracting process; null where there is none that the viewer may see.',
  })
  contractingProcess(
    @Arg('ocid', () => ID, { description: 'Its Open Contracting ID.' }) ocid: string,
    @Ctx() { load }: HubContext,
  ): Promise<ContractingProcess | null> {
    return load.byId(processes, ocid);
  }

  @Query(() => ProcurementConnection, {
    nullable: true,
    description:
      'Contracting processes, newest first. Facets: innovationType, status, valueDisclosure, procurementMethod, buyer, cpvDivision (two digits).',
  })
  contractingProcesses(
    @Args(() => ProcurementsArgs) args: ProcurementsArgs,
    @Ctx() { load }: HubContext,
  ): Page<ContractingProcess> {
    return load.page(processes, args);
  }

  @Mutation(() => CreateContractingProcessPayload, {
    nullable: true,
    description:
      "Records a purchase, with what is known of it. For editors of the buyer's municipality and administrators. An ocid that is there already is CONFLICT.",
  })
  async createContractingProcess(
    @Arg('input', () => CreateContractingProcessInput, { description: 'The purchase.' })
    input: CreateContractingProcessInput,
    @Ctx() context: HubContext,
  ): Promise<CreateContractingProcessPayload> {
    const contractingProcess = await createContractingProcess(input, context);
    return { contractingProcess, clientMutationId: input.clientMutationId };
  }

  @FieldResolver(() => [Party], { description: 'Who takes part, by organization id.' })
  async parties(
    @Root() { id }: ContractingProcess,
    @Arg('role', () => PartyRole, { nullable: true, description: 'Only those in this role.' }) role: PartyRole | null,
    @Ctx() { load }: HubContext,
  ): Promise<Party[]> {
    const parties = await load.rowsBy(Party, 'processId', id, { orderBy: 't.`organizationId`' });
    return role ? parties.filter(({ roles }) => roles.includes(role)) : parties;
  }

  @FieldResolver(() => [Award], { description: 'The awards, oldest first.' })
  awards(@Root() { id }: ContractingProcess, @Ctx() { load }: HubContext): Promise<Award[]> {
    return load.rowsBy(Award, 'processId', id, { orderBy: 't.`date`, t.`id`' });
  }

  @FieldResolver(() => [Contract], { description: 'The contracts, oldest first.' })
  contracts(@Root() { id }: ContractingProcess, @Ctx() { load }: HubContext): Promise<Contract[]> {
    return load.rowsBy(Contract, 'processId', id, { orderBy: 't.`periodStart`, t.`id`' });
  }

  @FieldResolver(() => [RelatedProcess], { description: 'Processes that it follows, replaces or is part of.' })
  relatedProcesses(@Root() { id }: ContractingProcess, @Ctx() { load }: HubContext): Promise<RelatedProcess[]> {
    return load.rowsBy(RelatedProcess, 'processId', id, { orderBy: 't.`no`' });
  }

  @FieldResolver(() => [ExperimentRef], {
    nullable: 'itemsAndList',
    description: 'The experiments that something was bought for, by id.',
  })
  async experiments(@Root() { id }: ContractingProcess, @Ctx() { load }: HubContext): Promise<ExperimentRef[]> {
    const links = await load.rowsBy(ProcessExperiment, 'processId', id, { orderBy: 't.`experimentId`' });
    return links.map(({ experimentId }) => ({ id: experimentId }));
  }
}

@Resolver(() => RelatedProcess)
export class RelatedProcessResolver {
  @FieldResolver(() => ContractingProcess, {
    nullable: true,
    description: 'The other process; null where the hub does not have it.',
  })
  process(
    @Root() { relatedProcessId }: RelatedProcess,
    @Ctx() { load }: HubContext,
  ): Promise<ContractingProcess | null> {
    return load.byId(processes, relatedProcessId);
  }
}
