import { RetryBudget } from './retry-budget';

const spent = (budget: RetryBudget): number => {
  let times = 0;
  while (budget.spend()) times++;
  return times;
};

describe('the budget of retries', () => {
  it('allows ten at once', () => {
    expect(spent(new RetryBudget())).toBe(10);
  });

  it('allows one for every ten questions after that, and saves no more than ten', () => {
    const budget = new RetryBudget();
    spent(budget);
    for (let i = 0; i < 30; i++) budget.earn();
    expect(spent(budget)).toBe(3);
    for (let i = 0; i < 1000; i++) budget.earn();
    expect(spent(budget)).toBe(10);
  });
});
