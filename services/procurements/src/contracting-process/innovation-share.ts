import { DecimalScalar } from '@courage-hub/kit/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { ratio } from '../exact-ratio';

const SHARE_DECIMALS = 4;

@ObjectType({
  description:
    'How much of a year of procurement was innovative. Plans and failed tenders bought nothing and are not counted. Most notices carry no value: `valuesMissing` of `n` says how far `byValue` can be trusted.',
})
export class InnovationShare {
  @Field(() => Int, { description: 'The year in which the processes began.' })
  year: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Innovative processes of all, as a share with four decimals; null where there were none at all.',
  })
  byCount: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Euros of innovative processes of the euros of all whose value is published (contracts, else the estimate of the tender), as a share with four decimals; null where no value is published.',
  })
  byValue: string | null;

  @Field(() => Int, { description: 'How many processes.' })
  n: number;

  @Field(() => Int, { description: 'How many of them have no published value in euros.' })
  valuesMissing: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The target that the municipality set itself, as a share; null where none is recorded.',
  })
  target: string | null;
}

/** Processes of one year, innovative ones apart from the others. */
export interface ProcurementCount {
  year: number;
  innovative: boolean;
  n: number;
  valuesMissing: number;
  valueMinor: number;
}

/** One share per year from the first to the last; both default to the years that have processes. */
export function innovationShares(
  counts: readonly ProcurementCount[],
  from: number | null,
  to: number | null,
): InnovationShare[] {
  const years = counts.map(({ year }) => year);
  const first = from ?? Math.min(...years);
  const last = to ?? Math.max(...years);
  const length = Number.isFinite(last - first) ? Math.max(last - first + 1, 0) : 0;
  return Array.from({ length }, (_, index) => shareOf(first + index, counts));
}

function shareOf(year: number, all: readonly ProcurementCount[]): InnovationShare {
  const counts = all.filter((count) => count.year === year);
  const innovative = counts.filter((count) => count.innovative);
  const n = total(counts, 'n');
  return {
    year,
    byCount: share(total(innovative, 'n'), n),
    byValue: share(total(innovative, 'valueMinor'), total(counts, 'valueMinor')),
    n,
    valuesMissing: total(counts, 'valuesMissing'),
    target: null,
  };
}

const total = (counts: readonly ProcurementCount[], of: 'n' | 'valueMinor' | 'valuesMissing'): number =>
  counts.reduce((sum, count) => sum + count[of], 0);

const share = (part: number, whole: number): string | null =>
  whole === 0 ? null : ratio(BigInt(part), BigInt(whole), SHARE_DECIMALS);
