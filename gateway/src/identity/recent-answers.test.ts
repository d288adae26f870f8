import { RecentAnswers } from './recent-answers';

let now = 0;
let asked: string[];
const ask = (key: string) => async (): Promise<string | null> => {
  asked.push(key);
  return key === 'nobody' ? null : key;
};
const recent = (entries = 10): RecentAnswers<string | null> => new RecentAnswers(4000, entries, () => now);

beforeEach(() => {
  [now, asked] = [0, []];
});

it.each(['somebody', 'nobody'])('%s is asked for once in 4 s, whoever asks meanwhile', async (key) => {
  const answers = recent();
  await Promise.all([answers.get(key, ask(key)), answers.get(key, ask(key))]);
  now = 3999;
  await answers.get(key, ask(key));
  expect(asked).toEqual([key]);
  now = 4000;
  await answers.get(key, ask(key));
  expect(asked).toEqual([key, key]);
});

it('a failure is not remembered', async () => {
  const answers = recent();
  await expect(answers.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await answers.get('a', ask('a'))).toBe('a');
});

it('what is forgotten is asked again', async () => {
  const answers = recent();
  await answers.get('a', ask('a'));
  answers.forget('a');
  await answers.get('a', ask('a'));
  expect(asked).toEqual(['a', 'a']);
});

it('at most so many are kept, and the one used last stays', async () => {
  const answers = recent(2);
  for (const key of ['a', 'b', 'a', 'c', 'a']) await answers.get(key, ask(key));
  expect([asked, answers.size]).toEqual([['a', 'b', 'c'], 2]);
});
