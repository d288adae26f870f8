import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { AreaEvent } from '../area-change/area-history';

export enum IncomparabilityReason {
  MERGER_BETWEEN = 'MERGER_BETWEEN',
  MISSING_VALUE = 'MISSING_VALUE',
  SUPPRESSED = 'SUPPRESSED',
  N_TOO_SMALL = 'N_TOO_SMALL',
  DEFINITION_CHANGED = 'DEFINITION_CHANGED',
  NO_DENOMINATOR = 'NO_DENOMINATOR',
}
registerEnumType(IncomparabilityReason, {
  name: 'IncomparabilityReason',
  description:
    'Why there is no honest comparison: the area changed between what is compared; there is no value; it is held back for too few cases; fewer than 5 municipalities have a value; the indicator was defined anew between the years; there is nothing to divide by.',
});

@ObjectType({ description: 'One reason why a municipality is not comparable.' })
export class Incomparability {
  @Field(() => IncomparabilityReason, { description: 'Which reason.' })
  reason: IncomparabilityReason;

  @Field(() => LocalizedText, { description: 'The same in words, with the values that it hangs on.' })
  explanation: Localized;

  changeIds: readonly string[];
}

type Say = (facts: string) => Localized;

const EXPLAINED: Record<IncomparabilityReason, Say> = {
  MERGER_BETWEEN: (day) => ({
    fi: `kunnan alue muuttui ${day}: luvut eivät koske samaa aluetta`,
    sv: `kommunens område ändrades ${day}: siffrorna gäller inte samma område`,
    en: `the area of the municipality changed on ${day}: the figures are not of one area`,
  }),
  MISSING_VALUE: (year) => ({
    fi: `vuodelta ${year} ei ole arvoa`,
    sv: `det finns inget värde för ${year}`,
    en: `there is no value for ${year}`,
  }),
  SUPPRESSED: (year) => ({
    fi: `vuoden ${year} arvo on salattu, koska tapauksia on liian vähän`,
    sv: `värdet för ${year} är sekretessbelagt, eftersom fallen är för få`,
    en: `the value for ${year} is suppressed: there are too few cases`,
  }),
  N_TOO_SMALL: (n) => ({
    fi: `vertailuun tarvitaan vähintään 5 kuntaa, joilla on arvo, nyt ${n}`,
    sv: `jämförelsen kräver minst 5 kommuner med ett värde, nu ${n}`,
    en: `a comparison needs at least 5 municipalities with a value, but got: ${n}`,
  }),
  DEFINITION_CHANGED: (year) => ({
    fi: `tunnusluvun määritelmä muuttui vuonna ${year}`,
    sv: `nyckeltalets definition ändrades ${year}`,
    en: `the indicator was defined anew in ${year}`,
  }),
  NO_DENOMINATOR: (facts) => ({
    fi: `jakajaa ei ole: ${facts}`,
    sv: `nämnare saknas: ${facts}`,
    en: `there is nothing to divide by: ${facts}`,
  }),
};

export const because = (reason: IncomparabilityReason, facts: string | number): Incomparability =>
  Object.assign(new Incomparability(), { reason, explanation: EXPLAINED[reason](String(facts)), changeIds: [] });

/** The changes of area that stand between, oldest first. */
export function becauseMerged(changes: readonly AreaEvent[]): Incomparability {
  const days = [...new Set(changes.map(({ effectiveDate }) => effectiveDate))].sort();
  const reason = because(IncomparabilityReason.MERGER_BETWEEN, days.join(', '));
  return Object.assign(reason, { changeIds: changes.map(({ id }) => id) });
}
