import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One part of a record that nobody has told yet.' })
export class MissingPart {
  @Field(() => String, { description: 'The field of the record that is empty.' })
  field: string;

  @Field(() => Int, { description: 'How much of the score it weighs, among those parts that are due.' })
  weight: number;
}

@ObjectType({
  description:
    'How much of a record has been told. Only what is due counts: an outcome is not asked of what still runs. It says nothing of quality.',
})
export class Completeness {
  @Field(() => Int, {
    description: 'The weight of the parts told of the weight of those due, in whole per cent, downwards.',
  })
  percent: number;

  @Field(() => [MissingPart], { description: 'What is missing, heaviest first, then by field.' })
  missing: MissingPart[];
}

/** One part of a record: what it weighs, whether it is told, and whether it is due. */
export interface Part {
  field: string;
  weight: number;
  told: boolean;
  due?: boolean;
}

export function completenessOf(parts: readonly Part[]): Completeness {
  const due = parts.filter((part) => part.due !== false);
  const missing = due.filter(({ told }) => !told).map(({ field, weight }) => ({ field, weight }));
  const [all, lacking] = [weightOf(due), weightOf(missing)];
  return {
    percent: Math.floor((100 * (all - lacking)) / all),
    missing: missing.sort((one, other) => other.weight - one.weight || (one.field < other.field ? -1 : 1)),
  };
}

const weightOf = (parts: readonly MissingPart[]): number => parts.reduce((sum, { weight }) => sum + weight, 0);
