import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { Checks } from '@courage-hub/kit/validation';
import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { checkCode, idOfCode } from '../checks';
import { Practice } from '../practice/practice';
import type { Adoption } from './adoption';
import { channelsOf, depthsOf, stepsOf } from './diffusion';
import { ChannelCount, DiffusionEdge, DiffusionNode, TimeToAdopt } from './diffusion-types';
import { spreadOf, type Spread, timeToAdopt } from './time-to-adopt';

@ObjectType({
  description:
    'How a practice spread, from the adoptions that the viewer may see and that are not revoked. A step that would close a circle is left out.',
})
export class Diffusion implements Spread {
  /** Earliest told first. */
  adoptions: Adoption[];
  originIds: string[];
  from: string;

  @Field(() => [DiffusionNode], {
    description: 'Where it began, whom it reached and who gave it on, by municipality code.',
  })
  get nodes(): DiffusionNode[] {
    const steps = stepsOf(this.adoptions);
    const depths = depthsOf(this.originIds, steps);
    const places = new Set([
      ...this.originIds,
      ...this.adoptions.map(({ adopterId }) => adopterId),
      ...steps.map(({ adoptedFromId }) => adoptedFromId!),
    ]);
    return [...places].sort().map((id) => ({
      municipality: { id },
      depth: depths.get(id) ?? null,
      adoptions: this.adoptions.filter(({ adopterId }) => adopterId === id),
    }));
  }

  @Field(() => [DiffusionEdge], { description: 'The steps, earliest told first.' })
  get edges(): DiffusionEdge[] {
    return stepsOf(this.adoptions).map((adoption) => ({
      from: { id: adoption.adoptedFromId! },
      to: { id: adoption.adopterId },
      adoption,
    }));
  }

  @Field(() => [ChannelCount], { description: 'The channels that spread it, most used first.' })
  get channels(): ChannelCount[] {
    return channelsOf(this.adoptions);
  }
}

const MAX_PLACES = 400;

@Resolver(() => Practice)
export class PracticeDiffusionResolver {
  @FieldResolver(() => Diffusion, {
    description: 'How it spread from one municipality to another, and by which channels.',
  })
  async diffusion(@Root() practice: Practice, @Ctx() { load }: HubContext): Promise<Diffusion> {
    return Object.assign(new Diffusion(), await spreadOf(load, practice));
  }
}

@Resolver(() => Diffusion)
export class DiffusionResolver {
  @FieldResolver(() => TimeToAdopt, {
    description:
      'How long the adopters took, or the municipalities of a region or a peer group, those included that have not begun.',
  })
  timeToAdopt(
    @Root() spread: Diffusion,
    @Arg('municipalityCodes', () => [String], {
      nullable: true,
      description:
        'The codes of three digits of a region or peer group, at most 400; where the practice began is left out. Those with an adoption unless said.',
    })
    codes: string[] | null,
    @Ctx() { viewer, now }: HubContext,
  ): TimeToAdopt {
    const checks = new Checks(viewer.language).list('municipalityCodes', codes, MAX_PLACES);
    codes?.forEach((code, index) => checkCode(checks, `municipalityCodes.${index}`, code));
    checks.done();
    const places = codes ? codes.map((code) => idOfCode(code)!) : spread.adoptions.map(({ adopterId }) => adopterId);
    return timeToAdopt(spread, places, finnishDay(now));
  }
}
