import { disclosed } from './small-counts';

it.each([
  ['nothing small: all is told', 40, [10, 20], { total: 40, parts: [10, 20] }],
  ['nobody is no person: nought is told', 30, [0, 30], { total: 30, parts: [0, 30] }],
  ['a small part: it and the total are withheld', 34, [4, 30], { total: null, parts: [null, 30] }],
  ['two small parts', 36, [3, 3, 30], { total: null, parts: [null, null, 30] }],
  ['a small rest in no part: the total is withheld', 34, [10, 20], { total: null, parts: [10, 20] }],
  ['a small total', 4, [], { total: null, parts: [] }],
  ['the smallest number that is told', 5, [5], { total: 5, parts: [5] }],
  ['no total was counted', null, [4, 5], { total: null, parts: [null, 5] }],
])('%s', (_case, total, parts, told) => {
  expect(disclosed(total, parts)).toEqual(told);
});

describe('somebody who knows the rule, and every answer that it can give', () => {
  const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, at) => at);
  const truths = upTo(12).flatMap((one) =>
    upTo(12).flatMap((other) => upTo(9).map((rest) => ({ total: one + other + rest, parts: [one, other], rest }))),
  );
  const behind = new Map<string, typeof truths>();
  for (const truth of truths) {
    const answer = JSON.stringify(disclosed(truth.total, truth.parts));
    behind.set(answer, [...(behind.get(answer) ?? []), truth]);
  }

  it('cannot tell which small number a withheld part is', () => {
    for (const [answer, possible] of behind) {
      (JSON.parse(answer) as { parts: (number | null)[] }).parts.forEach((part, at) => {
        if (part !== null) return;
        expect([answer, new Set(possible.map(({ parts }) => parts[at]))]).toEqual([answer, new Set([1, 2, 3, 4])]);
      });
    }
  });

  it('learns no small rest', () => {
    for (const [answer, possible] of behind) {
      const rests = new Set(possible.map(({ rest }) => rest));
      if ([...rests].some((rest) => rest > 0 && rest < 5)) {
        expect([answer, [1, 2, 3, 4].every((rest) => rests.has(rest))]).toEqual([answer, true]);
      }
    }
  });
});
