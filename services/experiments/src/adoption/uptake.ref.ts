import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { practices } from '../practice/practice.rows';
import { municipalityIdsIn } from '../territory.ref';
import { TimeToAdopt } from './diffusion-types';
import { spreadOf, timeToAdopt } from './time-to-adopt';

const UPTAKE = /^uptake:([\d,]*):(.+)$/;
const LEAST = 5;

@Directive('@key(fields: "id")')
@ObjectType('PracticeUptake')
export class PracticeUptakeRef {
  @Field(() => ID)
  id: string;
}

const QUARTILES = { q1Days: null, medianDays: null, q3Days: null, medianDaysOfAdopters: null };

/** How many are compared: all whose first day of use is known, or known not to have come. */
const comparedIn = ({ n, censored }: TimeToAdopt): number => n + censored;

/** How long the municipalities of a row took: one read of the practice for all rows of a request. */
@Resolver(() => PracticeUptakeRef)
export class PracticeUptakeRefResolver {
  @FieldResolver(() => TimeToAdopt, {
    nullable: true,
    description:
      'How long its municipalities took, those where the practice began left out; neither medians nor quartiles where it is not comparable. Null where there is no such practice to see.',
  })
  async timeToAdopt(@Root() uptake: PracticeUptakeRef, @Ctx() context: HubContext): Promise<TimeToAdopt | null> {
    const time = await timeOf(uptake, context);
    return time && comparedIn(time) < LEAST ? { ...time, ...QUARTILES } : time;
  }

  @FieldResolver(() => LocalizedText, {
    nullable: true,
    description:
      'Why the row is not to be compared with others: fewer than 5 municipalities in n and the censored together; null where it may be.',
  })
  async whyNotComparable(@Root() uptake: PracticeUptakeRef, @Ctx() context: HubContext): Promise<Localized | null> {
    const time = await timeOf(uptake, context);
    return time && comparedIn(time) < LEAST ? tooFew(comparedIn(time)) : null;
  }
}

async function timeOf({ id }: PracticeUptakeRef, { load, now }: HubContext): Promise<TimeToAdopt | null> {
  const [, codes = '', practiceId = ''] = UPTAKE.exec(id) ?? [];
  const practice = await load.byId(practices, practiceId);
  if (!practice) return null;
  return timeToAdopt(await spreadOf(load, practice), municipalityIdsIn(`territory:${codes}`), finnishDay(now));
}

const tooFew = (count: number): Localized => ({
  fi: `vertailuun tarvitaan vähintään ${LEAST} kuntaa, joiden käyttöönotosta tiedetään, nyt ${count}`,
  sv: `jämförelsen kräver minst ${LEAST} kommuner vars ibruktagande är känt, nu ${count}`,
  en: `a comparison needs at least ${LEAST} municipalities whose adoption is known, but got: ${count}`,
});
