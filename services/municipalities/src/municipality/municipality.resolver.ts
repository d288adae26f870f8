import { connectionOf } from '@courage-hub/kit/connection';
import type { HubContext } from '@courage-hub/kit/context';
import { badInput } from '@courage-hub/kit/errors';
import type { Loaders } from '@courage-hub/kit/loaders';
import type { Page } from '@courage-hub/kit/page';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Region, RegionKind } from '../region/region';
import { regions } from '../region/region.rows';
import { classificationYear, REGION_COLUMN } from '../statistics/classification';
import { areaHistoryOf, classificationOf } from '../loaders';
import { Municipality } from './municipality';
import { MunicipalitiesArgs } from './municipality.inputs';
import { municipalityIdOf } from './municipality-code';
import { municipalities } from './municipality.rows';

const MunicipalityConnection = connectionOf(Municipality, 'Municipality');

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => Municipality, {
    nullable: true,
    description:
      'One municipality by id or by code, past ones included; null where there is none. With `at`, the one that its area belongs to on that day; null where it belongs to several or the hub does not know.',
  })
  async municipality(
    @Arg('id', () => ID, { nullable: true, description: 'e.g. `municipality:091`.' }) id: string | null,
    @Arg('code', () => String, { nullable: true, description: "Three digits: '091'." }) code: string | null,
    @Arg('at', () => DateScalar, {
      nullable: true,
      description: "A day: '588' is Pertunmaa up to 2024-12-31 and Mäntyharju from 2025-01-01 on.",
    })
    at: string | null,
    @Ctx() { load }: HubContext,
  ): Promise<Municipality | null> {
    if (!id === !code)
      throw badInput(
        {
          fi: 'anna joko id tai code, ei molempia',
          sv: 'ange antingen id eller code, inte båda',
          en: 'give exactly one of id and code',
        },
        { id, code },
      );
    const asked = id ?? municipalityIdOf(code);
    return load.byId(municipalities, at ? await heirOf(load, asked, at) : asked);
  }

  @Query(() => MunicipalityConnection, {
    nullable: true,
    description: 'Municipalities by name; past ones too unless `status` says otherwise.',
  })
  municipalities(
    @Args(() => MunicipalitiesArgs) args: MunicipalitiesArgs,
    @Ctx() { load }: HubContext,
  ): Page<Municipality> {
    return load.page(municipalities, args);
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description:
      'The area of a kind that it belonged to on a day (today by default); null where it belonged to none or the hub does not know.',
  })
  async region(
    @Root() { id }: Municipality,
    @Arg('kind', () => RegionKind, { defaultValue: RegionKind.MAAKUNTA, description: 'Which kind of area.' })
    kind: RegionKind,
    @Arg('at', () => DateScalar, { nullable: true, description: 'The day; the hub knows from 2013-01-01 on.' })
    at: string | null,
    @Ctx() { load }: HubContext,
  ): Promise<Region | null> {
    const classification = await classificationOf(load, id, classificationYear(at));
    return load.byId(regions, classification?.[REGION_COLUMN[kind]]);
  }
}

/** Itself while it exists; else the one that all of its area lies in. One that is not known to have ended is itself. */
async function heirOf(load: Loaders, id: string, at: string): Promise<string | null> {
  const history = await areaHistoryOf(load);
  if (!history.endOf(id) || history.existsOn(id, at)) return id;
  const [heir, another] = history.on(id, at);
  return heir?.whole && !another ? heir.id : null;
}
