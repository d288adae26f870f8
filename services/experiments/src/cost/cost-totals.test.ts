import { CostEntry } from '../experiment/experiment-parts';
import { CostKind } from '../experiment/experiment.enums';
import { costTotals } from './cost-totals';

const cost = (facts: Partial<CostEntry>): CostEntry =>
  Object.assign(new CostEntry(), { kind: CostKind.PERSONNEL, hours: null, amountMinor: null, planned: true }, facts);

const euros = (amount: string) => ({ amount, currency: 'EUR' });

it('adds what is stated by kind and side, and together', () => {
  const totals = costTotals([
    cost({ hours: '10.1', amountMinor: 10 }),
    cost({ hours: '0.2', amountMinor: 20 }),
    cost({ hours: '100', planned: false }),
    cost({ kind: CostKind.EQUIPMENT, amountMinor: 99_999, planned: false }),
  ]);
  expect(totals).toEqual([
    {
      kind: 'PERSONNEL',
      plannedValue: euros('0.30'),
      actualValue: null,
      plannedHours: '10.3',
      actualHours: '100',
    },
    { kind: 'EQUIPMENT', plannedValue: null, actualValue: euros('999.99'), plannedHours: null, actualHours: null },
    {
      kind: null,
      plannedValue: euros('0.30'),
      actualValue: euros('999.99'),
      plannedHours: '10.3',
      actualHours: '100',
    },
  ]);
});

it('keeps missing apart from nought', () => {
  const [personnel] = costTotals([cost({ amountMinor: 0, hours: '0' }), cost({ planned: false })]);
  expect(personnel).toMatchObject({
    plannedValue: euros('0.00'),
    plannedHours: '0',
    actualValue: null,
    actualHours: null,
  });
  expect(costTotals([])).toEqual([]);
});
