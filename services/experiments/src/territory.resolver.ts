import type { HubContext } from '@courage-hub/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ExperimentTotals, experimentTotals, summedExperiments } from './experiment/experiment-totals';
import { ProjectTotals, projectCounts, summedProjects } from './project/project-totals';
import { municipalityIdsIn, TerritoryRef } from './territory.ref';

/** What municipalities lead, summed over those of an area on a day: one statement for all territories of a request. */
@Resolver(() => TerritoryRef)
export class TerritoryTotalsResolver {
  @FieldResolver(() => [ProjectTotals], {
    nullable: 'itemsAndList',
    description: 'The projects that its municipalities lead, by the year of their first day (unknown first).',
  })
  async projectTotals(@Root() { id }: TerritoryRef, @Ctx() { load }: HubContext): Promise<ProjectTotals[]> {
    const counts = await Promise.all(municipalityIdsIn(id).map((one) => projectCounts(load, one)));
    return summedProjects(counts.flat());
  }

  @FieldResolver(() => [ExperimentTotals], {
    nullable: 'itemsAndList',
    description:
      'The experiments that its municipalities lead and the viewer may see, by the year of their first day (unknown first).',
  })
  async experimentTotals(@Root() { id }: TerritoryRef, @Ctx() context: HubContext): Promise<ExperimentTotals[]> {
    const totals = await Promise.all(municipalityIdsIn(id).map((one) => experimentTotals(context, one)));
    return summedExperiments(totals.flat());
  }
}
