import { registerEnumType } from 'type-graphql';

/** The five promises of a registration, each the name of its column. */
export enum PromisedField {
  HYPOTHESIS = 'hypothesis',
  WOULD_CHANGE_MIND = 'wouldChangeMind',
  OUTCOME_MEASURES = 'outcomeMeasures',
  METHOD_AND_SAMPLE = 'methodAndSample',
  STOPPING_RULE = 'stoppingRule',
}
registerEnumType(PromisedField, {
  name: 'PromisedField',
  description:
    'What a pre-registration promises: the hypothesis, what would change our mind, the outcome measures, the method with its sample, and the stopping rule.',
});

export const PROMISED_FIELDS: readonly PromisedField[] = Object.values(PromisedField);
