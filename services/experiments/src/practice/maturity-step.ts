import { Code, Instant, Json, Key, WholeKey } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import type { Transaction } from '@courage-hub/kit/mutation';
import { DateTimeScalar } from '@courage-hub/kit/scalars';
import { sql } from '@courage-hub/kit/sql';
import { Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { type Practice, PracticeMaturity } from './practice';

@ObjectType({
  description: 'One step in the maturity of a practice: the first as it was published, the last as it is.',
})
@Entity('maturity_step')
export class MaturityStep {
  @Key()
  practiceId: string;

  @WholeKey()
  position: number;

  @Instant()
  @Field(() => DateTimeScalar, { description: 'When it was taken.' })
  at: string;

  @Code(16)
  @Field(() => PracticeMaturity, { description: 'The maturity from then on.' })
  maturity: PracticeMaturity;

  @Json({ nullable: true })
  @Field(() => LocalizedText, { nullable: true, description: 'Why, in words; null where nobody said.' })
  reason: Localized | null;
}

/** Whatever a practice becomes, it leaves a step behind. */
export async function takeStep(
  { writer }: Transaction,
  practice: Practice,
  reason: Localized | null,
): Promise<Practice> {
  const { id: practiceId, modifiedAt: at, maturity } = practice;
  const rows = await writer.run(
    sql('SELECT MAX(`position`) AS `last` FROM `maturity_step` WHERE `practiceId` = ?', practiceId),
  );
  const position = Number((rows as { last: unknown }[])[0]!.last ?? 0) + 1;
  await writer.insert(MaturityStep, [
    Object.assign(new MaturityStep(), { practiceId, position, at, maturity, reason }),
  ]);
  return practice;
}
