import type { HubContext } from '@courage-hub/kit/context';
import { badInput } from '@courage-hub/kit/errors';
import type { Page } from '@courage-hub/kit/page';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ContractingProcess } from './contracting-process/contracting-process';
import { ProcurementsArgs } from './contracting-process/contracting-process.inputs';
import { processes } from './contracting-process/contracting-process.rows';
import { InnovationShare, innovationShares } from './contracting-process/innovation-share';
import { ProcurementConnection } from './contracting-process/procurement-connection';
import { procurementCounts } from './loaders';
import { MunicipalityRef } from './municipality.ref';

@Resolver(() => MunicipalityRef)
export class MunicipalityRefResolver {
  @FieldResolver(() => ProcurementConnection, {
    nullable: true,
    description: 'What the buyers of the municipality bought, newest first.',
  })
  procurements(
    @Root() { id }: MunicipalityRef,
    @Args(() => ProcurementsArgs) args: ProcurementsArgs,
    @Ctx() { load }: HubContext,
  ): Page<ContractingProcess> {
    return load.page(processes, args, { relation: 'municipality', id });
  }

  @FieldResolver(() => [InnovationShare], {
    nullable: 'itemsAndList',
    description: 'How much of its procurement was innovative, year by year.',
  })
  async innovationShare(
    @Root() { id }: MunicipalityRef,
    @Arg('from', () => Int, { nullable: true, description: 'The first year, 1900..2100; the first known unless said.' })
    from: number | null,
    @Arg('to', () => Int, { nullable: true, description: 'The last year, 1900..2100; the last known unless said.' })
    to: number | null,
    @Ctx() context: HubContext,
  ): Promise<InnovationShare[]> {
    const years = { from: yearOf('from', from), to: yearOf('to', to) };
    if (years.from !== null && years.to !== null && years.from > years.to) {
      throw badInput(
        {
          fi: 'from ei saa olla to-vuoden jälkeen',
          sv: 'from får inte vara efter to',
          en: 'from must not be after to',
        },
        years,
      );
    }
    return innovationShares(await procurementCounts(context, id, years), years.from, years.to);
  }
}

function yearOf(name: string, year: number | null | undefined): number | null {
  if (year === null || year === undefined) return null;
  if (year >= 1900 && year <= 2100) return year;
  throw badInput(
    {
      fi: `${name} on oltava vuosi 1900–2100`,
      sv: `${name} ska vara ett år 1900–2100`,
      en: `${name} must be a year 1900..2100`,
    },
    year,
  );
}
