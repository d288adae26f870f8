import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { badInput } from '@courage-hub/kit/errors';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AreaChange } from '../area-change/area-change';
import { areaHistoryOf, bearersOf, changesById } from '../loaders';
import { matchMunicipalities } from './match-municipalities';
import { Municipality } from './municipality';
import { MunicipalityMatch } from './municipality-match';
import { municipalities } from './municipality.rows';

const LONGEST = 120;

@Resolver(() => MunicipalityMatch)
export class MunicipalityMatchResolver {
  @Query(() => [MunicipalityMatch], {
    nullable: true,
    description:
      'What a code or a name means on a day, old ones included: "Pertunmaa" and "588" find Mäntyharju with the merger that explains it. Several where the name has several bearers or the area was split; none where nothing bears it.',
  })
  async municipalityMatches(
    @Arg('text', () => String, {
      description:
        'A code of three digits, or a whole name in Finnish, Swedish or English, of today or earlier; case and accents aside, at most 120 characters.',
    })
    text: string,
    @Arg('at', () => DateScalar, { nullable: true, description: 'The day; today by default.' }) at: string | null,
    @Ctx() { load, now }: HubContext,
  ): Promise<MunicipalityMatch[]> {
    if (text.length > LONGEST)
      throw badInput(
        {
          fi: `text: enintään ${LONGEST} merkkiä`,
          sv: `text: högst ${LONGEST} tecken`,
          en: `text must be at most ${LONGEST} characters`,
        },
        text,
      );
    const [bearers, history] = await Promise.all([bearersOf(load), areaHistoryOf(load)]);
    return matchMunicipalities(bearers, history, { text, at: at ?? finnishDay(now) });
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'Whom the code or the name belongs or belonged to.',
  })
  bearer(@Root() { bearerId }: MunicipalityMatch, @Ctx() { load }: HubContext): Promise<Municipality | null> {
    return load.byId(municipalities, bearerId);
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'The municipality of that day; null where the hub does not know which.',
  })
  municipality(
    @Root() { municipalityId }: MunicipalityMatch,
    @Ctx() { load }: HubContext,
  ): Promise<Municipality | null> {
    return load.byId(municipalities, municipalityId);
  }

  @FieldResolver(() => [AreaChange], { description: 'The changes that lead there, oldest first.' })
  changes(@Root() { changeIds }: MunicipalityMatch, @Ctx() { load }: HubContext): Promise<AreaChange[]> {
    return changesById(load, changeIds);
  }
}
