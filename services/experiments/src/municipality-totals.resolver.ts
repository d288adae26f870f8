import type { HubContext } from '@courage-hub/kit/context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ExperimentTotals, experimentTotals } from './experiment/experiment-totals';
import { MunicipalityRef } from './municipality.ref';
import { ProjectTotals, projectTotals } from './project/project-totals';

/**
 * What an area is summed from. Records stay with the municipality of their time, and which municipalities an area had on
 * a day is for the service that owns them to say: so a total is asked for below an area's municipalities of that day.
 */
@Resolver(() => MunicipalityRef)
export class MunicipalityTotalsResolver {
  @FieldResolver(() => [ProjectTotals], {
    nullable: 'itemsAndList',
    description:
      'The projects that it leads, by the year of their first day (unknown first). An area of any day is the sum over its municipalities of that day; nothing moves from a merged municipality to its successor.',
  })
  projectTotals(@Root() { id }: MunicipalityRef, @Ctx() { load }: HubContext): Promise<ProjectTotals[]> {
    return projectTotals(load, id);
  }

  @FieldResolver(() => [ExperimentTotals], {
    nullable: 'itemsAndList',
    description:
      'The experiments that it leads and the viewer may see, by the year of their first day (unknown first). Summed to areas as `projectTotals` are.',
  })
  experimentTotals(@Root() { id }: MunicipalityRef, @Ctx() context: HubContext): Promise<ExperimentTotals[]> {
    return experimentTotals(context, id);
  }
}
