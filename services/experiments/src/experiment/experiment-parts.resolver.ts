import type { HubContext } from '@courage-hub/kit/context';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { within } from '../period';
import { MunicipalityRef } from '../municipality.ref';
import { OrganizationRef } from '../organization.ref';
import { RegionRef } from '../region.ref';
import { Experiment } from './experiment';
import { ExperimentArea, ExperimentRegion } from './experiment-links';
import { CostEntry, ExperimentParticipant, Hypothesis, StageTransition } from './experiment-parts';
import { ParticipantRole } from './experiment.enums';

const IN_ORDER = 't.`position`';

/** What hangs on an experiment alone: places, people, hypotheses, stages and costs. */
@Resolver(() => Experiment)
export class ExperimentPartsResolver {
  @FieldResolver(() => MunicipalityRef, {
    nullable: true,
    description: 'The municipality that leads it; null where another body does.',
  })
  leadMunicipality(@Root() { leadMunicipalityId }: Experiment): MunicipalityRef | null {
    return leadMunicipalityId ? { id: leadMunicipalityId } : null;
  }

  @FieldResolver(() => [ExperimentParticipant], {
    description: 'Who takes or took part, in the order of joining; a municipality that has not agreed yet too.',
  })
  async participants(
    @Root() { id }: Experiment,
    @Arg('role', () => ParticipantRole, { nullable: true, description: 'In this role alone.' })
    role: ParticipantRole | null,
    @Arg('at', () => DateScalar, { nullable: true, description: 'On this day alone; at any time by default.' })
    at: string | null,
    @Ctx() { load }: HubContext,
  ): Promise<ExperimentParticipant[]> {
    const all = await load.rowsBy(ExperimentParticipant, 'experimentId', id, { orderBy: IN_ORDER });
    return all.filter((one) => (!role || one.role === role) && (!at || within(one.period, at)));
  }

  @FieldResolver(() => [MunicipalityRef], {
    nullable: 'itemsAndList',
    description: 'The municipalities where it takes place, by code.',
  })
  async areas(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<MunicipalityRef[]> {
    const areas = await load.rowsBy(ExperimentArea, 'experimentId', id, { orderBy: 't.`municipalityId`' });
    return areas.map(({ municipalityId }) => ({ id: municipalityId }));
  }

  @FieldResolver(() => [RegionRef], {
    nullable: 'itemsAndList',
    description: 'The regions that it is counted in, by id.',
  })
  async regions(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<RegionRef[]> {
    const regions = await load.rowsBy(ExperimentRegion, 'experimentId', id, { orderBy: 't.`regionId`' });
    return regions.map(({ regionId }) => ({ id: regionId }));
  }

  @FieldResolver(() => [Hypothesis], { description: 'What it expects, the main hypothesis first.' })
  hypotheses(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<Hypothesis[]> {
    return load.rowsBy(Hypothesis, 'experimentId', id, { orderBy: IN_ORDER });
  }

  @FieldResolver(() => [StageTransition], { description: 'How its status changed, oldest first.' })
  stages(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<StageTransition[]> {
    return load.rowsBy(StageTransition, 'experimentId', id, { orderBy: IN_ORDER });
  }

  @FieldResolver(() => [CostEntry], { description: 'What it cost and what it was planned to cost.' })
  costs(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<CostEntry[]> {
    return load.rowsBy(CostEntry, 'experimentId', id, { orderBy: IN_ORDER });
  }
}

@Resolver(() => ExperimentParticipant)
export class ExperimentParticipantResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'The organisation, where it is one.' })
  organization(@Root() { organizationId }: ExperimentParticipant): OrganizationRef | null {
    return organizationId ? { id: organizationId } : null;
  }

  @FieldResolver(() => MunicipalityRef, { nullable: true, description: 'The municipality, where it is one.' })
  municipality(@Root() { municipalityId }: ExperimentParticipant): MunicipalityRef | null {
    return municipalityId ? { id: municipalityId } : null;
  }
}

@Resolver(() => CostEntry)
export class CostEntryResolver {
  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who pays; null where not told.' })
  paidBy(@Root() { paidByOrganizationId }: CostEntry): OrganizationRef | null {
    return paidByOrganizationId ? { id: paidByOrganizationId } : null;
  }
}
