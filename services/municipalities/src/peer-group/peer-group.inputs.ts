import { badInput } from '@courage-hub/kit/errors';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PeerDimension } from './peer-group';
import type { PeerRule } from './peers';

const MAX_NEAREST = 50;
const MAX_MEASURES = 5;

@InputType({ description: 'Only the nearest peers, as `NearestRule` measures it.' })
export class NearestRuleInput {
  @Field(() => Int, { description: 'How many, 1..50.' })
  count: number;

  @Field(() => [ID], { description: 'What is measured: `population`, or ids of indicators; 1..5 of them.' })
  by: string[];
}

@InputType({ description: 'A rule of your own for peers, where no peer group has it; at least one of its parts.' })
export class PeerRuleInput {
  @Field(() => [PeerDimension], { nullable: true, description: 'Peers have the same value in each of these.' })
  sameBy?: PeerDimension[] | null;

  @Field(() => NearestRuleInput, { nullable: true, description: 'Of those, only the nearest ones.' })
  nearest?: NearestRuleInput | null;
}

/** The rule, refused where it says nothing or too much. */
export function checkedRule({ sameBy, nearest }: PeerRuleInput): PeerRule {
  const dimensions = [...new Set(sameBy ?? [])];
  if (dimensions.length === 0 && !nearest)
    throw badInput(
      {
        fi: 'säännössä on oltava `sameBy` tai `nearest`',
        sv: 'en regel ska ha `sameBy` eller `nearest`',
        en: 'a rule must have `sameBy` or `nearest`',
      },
      { sameBy, nearest },
    );
  if (!nearest) return { sameBy: dimensions, nearest: null };
  const { count, by } = nearest;
  if (count < 1 || count > MAX_NEAREST)
    throw badInput(
      {
        fi: `nearest.count on oltava 1–${MAX_NEAREST}`,
        sv: `nearest.count ska vara 1–${MAX_NEAREST}`,
        en: `nearest.count must be 1..${MAX_NEAREST}`,
      },
      count,
    );
  if (by.length < 1 || by.length > MAX_MEASURES)
    throw badInput(
      {
        fi: `nearest.by: 1–${MAX_MEASURES} kohtaa`,
        sv: `nearest.by: 1–${MAX_MEASURES} poster`,
        en: `nearest.by must have 1..${MAX_MEASURES} items`,
      },
      by,
    );
  return { sameBy: dimensions, nearest: { count, by } };
}
