import type { HubContext } from '@courage-hub/kit/context';
import { badInput } from '@courage-hub/kit/errors';
import type { Loaders } from '@courage-hub/kit/loaders';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AreaChange } from '../area-change/area-change';
import { changesById } from '../loaders';
import { Municipality } from '../municipality/municipality';
import { municipalities } from '../municipality/municipality.rows';
import { PeerGroup } from '../peer-group/peer-group';
import { StatisticalIndicator } from '../statistical-indicator/statistical-indicator';
import { Benchmark, BenchmarkRow, PartyFigure } from './benchmark';
import { BenchmarkArgs } from './benchmark.inputs';
import { basisOf, type ComparisonBasis } from './comparison-basis';
import { Incomparability } from './incomparability';
import { partyFigure } from './party-figure';

const MAX_INDICATORS = 30;
const MAX_MUNICIPALITIES = 320;
const MAX_PARTIES = 20;

const limited = <T>(name: string, list: readonly T[], most: number): readonly T[] => {
  if (list.length > most)
    throw badInput(
      { fi: `${name}: enintään ${most}`, sv: `${name}: högst ${most}`, en: `${name} must be at most ${most}` },
      list.length,
    );
  return list;
};

async function benchmarkOf(load: Loaders, municipalityId: string, basis: ComparisonBasis): Promise<Benchmark> {
  if (!(await load.byId(municipalities, municipalityId))) {
    throw badInput(
      {
        fi: 'kunnan on oltava tunnus kuten municipality:091',
        sv: 'en kommun ska vara ett id som municipality:091',
        en: 'a municipality must be an id like municipality:091',
      },
      municipalityId,
    );
  }
  const comparison = basis.comparisonOf(municipalityId);
  return Object.assign(new Benchmark(), { municipalityId, basis, comparison });
}

@Resolver(() => Benchmark)
export class BenchmarkResolver {
  @Query(() => Benchmark, {
    nullable: true,
    description:
      'A municipality among its peers by one indicator: value, rank, percentile, quartiles, n and everything that they hang on. Where there is no honest comparison it refuses: `comparable` is false, with the reasons.',
  })
  async benchmark(
    @Arg('municipality', () => ID, { description: 'e.g. `municipality:091`.' }) municipality: string,
    @Arg('indicator', () => ID, { description: 'One that `statisticalIndicators` lists.' }) indicator: string,
    @Args(() => BenchmarkArgs) args: BenchmarkArgs,
    @Ctx() { load }: HubContext,
  ): Promise<Benchmark> {
    return benchmarkOf(load, municipality, await basisOf(load, indicator, args));
  }

  @Query(() => [BenchmarkRow], {
    nullable: true,
    description: 'The same for many indicators and municipalities: a row for each indicator, in the order given.',
  })
  benchmarkTable(
    @Arg('indicators', () => [ID], { description: 'At most 30.' }) indicators: string[],
    @Args(() => BenchmarkArgs) args: BenchmarkArgs,
    @Ctx() { load }: HubContext,
  ): Promise<BenchmarkRow[]> {
    return Promise.all(
      limited('indicators', indicators, MAX_INDICATORS).map(async (id) =>
        Object.assign(new BenchmarkRow(), { basis: await basisOf(load, id, args) }),
      ),
    );
  }

  @FieldResolver(() => StatisticalIndicator, { description: 'The indicator.' })
  indicator(@Root() { basis }: Benchmark): StatisticalIndicator {
    return basis.indicator;
  }

  @FieldResolver(() => Municipality, { nullable: true, description: 'The municipality.' })
  municipality(@Root() { municipalityId }: Benchmark, @Ctx() { load }: HubContext): Promise<Municipality | null> {
    return load.byId(municipalities, municipalityId);
  }

  @FieldResolver(() => PeerGroup, { nullable: true, description: 'The peer group; null where the rule was your own.' })
  peerGroup(@Root() { basis }: Benchmark): PeerGroup | null {
    return basis.group;
  }

  @FieldResolver(() => [PartyFigure], {
    description: 'Figures of other parties to put beside it, in the order given. They are not ranked.',
  })
  others(
    @Root() { basis }: Benchmark,
    @Arg('areas', () => [ID], {
      description:
        'At most 20 areas: ids of municipalities and regions (wellbeing services counties too), `country:FI` for the whole country, `country:` and an ISO 3166-1 code for another one.',
    })
    areas: string[],
    @Ctx() { load }: HubContext,
  ): Promise<PartyFigure[]> {
    return Promise.all(
      limited('areas', areas, MAX_PARTIES).map(async (areaId) =>
        Object.assign(new PartyFigure(), { areaId, figure: await partyFigure(load, areaId, basis) }),
      ),
    );
  }
}

@Resolver(() => BenchmarkRow)
export class BenchmarkRowResolver {
  @FieldResolver(() => StatisticalIndicator, { description: 'The indicator.' })
  indicator(@Root() { basis }: BenchmarkRow): StatisticalIndicator {
    return basis.indicator;
  }

  @FieldResolver(() => [Benchmark], { description: 'The municipalities among their peers, in the order given.' })
  cells(
    @Root() { basis }: BenchmarkRow,
    @Arg('municipalities', () => [ID], { description: 'At most 320.' }) ids: string[],
    @Ctx() { load }: HubContext,
  ): Promise<Benchmark[]> {
    return Promise.all(limited('municipalities', ids, MAX_MUNICIPALITIES).map((id) => benchmarkOf(load, id, basis)));
  }
}

@Resolver(() => Incomparability)
export class IncomparabilityResolver {
  @FieldResolver(() => [AreaChange], { description: 'The changes of area, where they are the reason; else none.' })
  changes(@Root() { changeIds }: Incomparability, @Ctx() { load }: HubContext): Promise<AreaChange[]> {
    return changesById(load, changeIds);
  }
}
