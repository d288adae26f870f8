import { efficiencyOf } from './efficiency';

describe('efficiency', () => {
  it.each([
    // 5 000 EUR for 40 avoided visits worth 8 000 EUR
    [500_000, 800_000, '40', 300_000, '1.60', 12_500],
    // a loss is a number, not a refusal
    [500_000, 200_000, '40', -300_000, '0.40', 12_500],
    // outcomes may be parts: 100 EUR for 12.5 hours is 8 EUR an hour
    [10_000, null, '12.5', null, null, 800],
    // half a cent goes up: 1 EUR for 8 is 12.5 cents
    [100, 0, '8', -100, '0.00', 13],
    [300, 100, '0.07', -200, '0.33', 4_286],
    // measured, and nothing came: the ratio stands, a cost per outcome does not exist
    [500_000, 0, '0', -500_000, '0.00', null],
    // a large programme stays exact
    [90_000_000_000_001, 90_000_000_000_002, '3', 1, '1.00', 30_000_000_000_000],
  ])('of inputs %s, benefits %s and outcomes %s is %s, %s, %s', (inputsMinor, benefitsMinor, outcomes, ...expected) => {
    const [netBenefitMinor, benefitCostRatio, costPerOutcomeMinor] = expected;
    expect(efficiencyOf({ inputsMinor, benefitsMinor, outcomes })).toEqual({
      netBenefitMinor,
      benefitCostRatio,
      costPerOutcomeMinor,
    });
  });

  it.each([
    ['the outcome was not measured', 500_000, 800_000, null],
    ['the inputs are not known', null, 800_000, '40'],
    ['nothing was put in', 0, 800_000, '40'],
  ])('is refused where %s', (_reason, inputsMinor, benefitsMinor, outcomes) => {
    expect(efficiencyOf({ inputsMinor, benefitsMinor, outcomes })).toEqual({
      netBenefitMinor: null,
      benefitCostRatio: null,
      costPerOutcomeMinor: null,
    });
  });
});
