import { badInput } from '@courage-hub/kit/errors';
import { DateScalar } from '@courage-hub/kit/scalars';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { YEARS } from '../observation/observation-row';
import { PeerRuleInput } from '../peer-group/peer-group.inputs';

const MAX_UNITS = 1_000_000;

/** How a comparison is made; the indicator and the municipalities are told apart. */
@ArgsType()
export class BenchmarkArgs {
  @Field(() => Int, { description: 'The year compared, 1700..2100.' })
  year: number;

  @Field(() => Int, {
    nullable: true,
    description: 'An earlier year: then the change since that year is compared, in the areas of `at`.',
  })
  from?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "What values are divided by: `population` (inhabitants on 31 December of the year), or the indicator that counts the cases; one of the indicator's `denominators`. As they are unless said.",
  })
  per?: string | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Per how many of them, 1..1000000: 10000 makes it per 10,000 inhabitants.',
  })
  perUnits: number;

  @Field(() => ID, { nullable: true, description: 'The peers: a group that `peerGroups` lists.' })
  peerGroup?: string | null;

  @Field(() => PeerRuleInput, { nullable: true, description: 'The peers by a rule of your own, instead of a group.' })
  rule?: PeerRuleInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day whose areas and peers are meant; 31 December of the year by default. Peers are known from 2013-01-01 on: for an earlier year name a day. On a later day what was merged is counted together where values add up.',
  })
  at?: string | null;
}

/** The arguments with the day that they mean, refused where they cannot be meant. */
export function checkedComparison(args: BenchmarkArgs): BenchmarkArgs & { at: string } {
  const { year, from, per, perUnits, at } = args;
  for (const [name, value] of [
    ['year', year],
    ['from', from ?? year],
  ] as const) {
    if (value < YEARS.from || value > YEARS.to)
      throw badInput(
        {
          fi: `${name} on oltava ${YEARS.from}–${YEARS.to}`,
          sv: `${name} ska vara ${YEARS.from}–${YEARS.to}`,
          en: `${name} must be ${YEARS.from}..${YEARS.to}`,
        },
        value,
      );
  }
  if (from && from >= year)
    throw badInput(
      {
        fi: `from on oltava ennen vuotta ${year}`,
        sv: `from ska vara före år ${year}`,
        en: `from must be before year ${year}`,
      },
      from,
    );
  if (perUnits < 1 || perUnits > MAX_UNITS)
    throw badInput(
      {
        fi: `perUnits on oltava 1–${MAX_UNITS}`,
        sv: `perUnits ska vara 1–${MAX_UNITS}`,
        en: `perUnits must be 1..${MAX_UNITS}`,
      },
      perUnits,
    );
  if (perUnits > 1 && !per)
    throw badInput(
      { fi: 'perUnits kuuluu yhteen per-kentän kanssa', sv: 'perUnits hör ihop med per', en: 'perUnits goes with per' },
      { perUnits },
    );
  return { ...args, at: at ?? `${year}-12-31` };
}
