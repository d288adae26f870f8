import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { Ref } from '@courage-hub/kit/references';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Ctx, Directive, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipality/municipality';
import { municipalities } from '../municipality/municipality.rows';
import { PeerDimension } from '../peer-group/peer-group';
import { profilesOn } from '../peer-group/peer-group.rows';
import { peerSets } from '../peer-group/peers';
import { Region } from '../region/region';
import { regions } from '../region/region.rows';
import { PracticeUptake } from './practice-uptake';

@Directive('@key(fields: "ref")')
@ObjectType('Practice')
export class PracticeRef {
  @Ref()
  id: string;
}

@Resolver(() => PracticeRef)
export class PracticeUptakeOfPracticeResolver {
  @FieldResolver(() => [PracticeUptake], {
    nullable: 'itemsAndList',
    description:
      'How it was taken up by region or by peers: all municipalities of a day, each in one row; by value, those of whom it is not known last.',
  })
  async uptake(
    @Root() { id }: PracticeRef,
    @Arg('by', () => PeerDimension, { description: 'What the municipalities of a row have in common.' })
    by: PeerDimension,
    @Arg('at', () => DateScalar, {
      nullable: true,
      description: 'The day (today by default), with the classification of its year and the population before it.',
    })
    at: string | null,
    @Ctx() { load, now }: HubContext,
  ): Promise<PracticeUptake[]> {
    const sets = peerSets(by, await profilesOn(load, at ?? finnishDay(now)));
    return sets.map((set) =>
      Object.assign(new PracticeUptake(), { set, id: `uptake:${set.ids.map(codeOf).join(',')}:${id}` }),
    );
  }
}

const codeOf = (municipalityId: string): string => municipalityId.slice('municipality:'.length);

@Resolver(() => PracticeUptake)
export class PracticeUptakeResolver {
  @FieldResolver(() => Region, { nullable: true, description: 'The region of `value`; null where it is none.' })
  region(@Root() { set }: PracticeUptake, @Ctx() { load }: HubContext): Promise<Region | null> {
    return load.byId(regions, set.value);
  }

  @FieldResolver(() => [Municipality], { nullable: true, description: 'The municipalities, by code.' })
  municipalities(@Root() { set }: PracticeUptake, @Ctx() { load }: HubContext): Promise<Municipality[]> {
    return load.byIds(municipalities, set.ids);
  }
}
