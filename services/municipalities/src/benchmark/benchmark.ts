import { DateScalar, DecimalScalar } from '@courage-hub/kit/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { fromMicro } from '../statistics/micro';
import type { Comparison } from './compare';
import type { ComparedFigure } from './compared-figure';
import type { ComparisonBasis } from './comparison-basis';
import { Incomparability } from './incomparability';

const decimal = (micro: bigint | null | undefined): string | null =>
  micro === null || micro === undefined ? null : fromMicro(micro);

@ObjectType({
  description:
    'A municipality among its peers by one indicator in one year, with everything that the comparison hangs on; or the reasons why it is not comparable, and then neither rank, percentile nor quartiles.',
})
export class Benchmark {
  municipalityId: string;
  basis: ComparisonBasis;
  comparison: Comparison;

  @Field(() => Int, { description: 'The year compared.' })
  get year(): number {
    return this.basis.compared.now.year;
  }

  @Field(() => Int, {
    nullable: true,
    description: 'The year since which the change is compared; null where the year is.',
  })
  get from(): number | null {
    return this.basis.compared.since?.year ?? null;
  }

  @Field(() => DateScalar, { description: 'The day whose areas and peers are meant.' })
  get at(): string {
    return this.basis.compared.at;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'As observed, in the unit of the indicator; null where missing or suppressed.',
  })
  get observed(): string | null {
    return decimal(this.comparison.figure.observed);
  }

  @Field(() => ID, {
    nullable: true,
    description: 'What it is divided by: `population` or an indicator; null where by nothing.',
  })
  get per(): string | null {
    return this.basis.per;
  }

  @Field(() => Int, { description: 'Per how many of them.' })
  get perUnits(): number {
    return this.basis.perUnits;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How many of them there are; null where not divided or unknown.',
  })
  get denominator(): string | null {
    return decimal(this.comparison.figure.divisor);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The figure of the year: as observed, or divided, to 6 decimals (halves away from zero).',
  })
  get value(): string | null {
    return decimal(this.comparison.figure.value);
  }

  @Field(() => DecimalScalar, { nullable: true, description: 'The same in the year `from`; null without one.' })
  get base(): string | null {
    return decimal(this.comparison.figure.base);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '`value` less `base`: what is ranked where `from` is given; null without one and where not comparable.',
  })
  get change(): string | null {
    return this.basis.compared.since ? decimal(this.comparison.figure.compared) : null;
  }

  @Field(() => String, { description: 'Who the peers are: the whole rule in English.' })
  get peerRule(): string {
    return this.basis.peerRule;
  }

  @Field(() => Int, { description: 'How many municipalities are compared, itself included where it has a value.' })
  get n(): number {
    return this.comparison.n;
  }

  @Field(() => Int, { description: 'How many of the peers are left out: they have no comparable value.' })
  get peersWithoutValue(): number {
    return this.comparison.without;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Its rank of `n`, 1 for the best by the direction of the indicator, for the highest where it is NEUTRAL. Equal values share the better rank and the next is left out (standard competition ranking).',
  })
  get rank(): number | null {
    return this.comparison.standing?.rank ?? null;
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Its percentile rank: of all `n`, the percentage with a lower value plus half of that with an equal one, itself included. High values have high percentiles, whichever is better.',
  })
  get percentile(): string | null {
    return decimal(this.comparison.standing?.percentile);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The first quartile of all `n`, by linear interpolation between closest ranks (Hyndman and Fan 1996, type 7).',
  })
  get q1(): string | null {
    return decimal(this.comparison.standing?.q1);
  }

  @Field(() => DecimalScalar, { nullable: true, description: 'The median of all `n`, by the same method.' })
  get median(): string | null {
    return decimal(this.comparison.standing?.median);
  }

  @Field(() => DecimalScalar, { nullable: true, description: 'The third quartile of all `n`, by the same method.' })
  get q3(): string | null {
    return decimal(this.comparison.standing?.q3);
  }

  @Field(() => Boolean, { description: 'Whether there is a comparison.' })
  get comparable(): boolean {
    return this.comparison.standing !== null;
  }

  @Field(() => [Incomparability], {
    description:
      'Every reason why there is none: what is wrong with its own figure, or else that `n` is too small. Empty where there is a comparison.',
  })
  get whyNotComparable(): readonly Incomparability[] {
    return this.comparison.reasons;
  }
}

@ObjectType({ description: 'One indicator of a table of benchmarks.' })
export class BenchmarkRow {
  basis: ComparisonBasis;
}

@ObjectType({
  description:
    'The figure of another party beside a benchmark: another municipality, a region or wellbeing services county, the whole country or another one. Divided as the benchmark is; for an area above municipalities, what its source gives, else the sum over its municipalities.',
})
export class PartyFigure {
  figure: ComparedFigure;

  @Field(() => ID, { description: 'The area.' })
  areaId: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Its figure of the year; null where there is none.' })
  get value(): string | null {
    return decimal(this.figure.value);
  }

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Its change since `from`; null without one and where not comparable.',
  })
  get change(): string | null {
    return this.figure.base === null ? null : decimal(this.figure.compared);
  }

  @Field(() => [Incomparability], { description: 'Why there is none; empty where there is one.' })
  get whyNotComparable(): readonly Incomparability[] {
    return this.figure.reasons;
  }
}
