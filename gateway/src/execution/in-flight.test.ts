import type { Answer } from '@courage-hub/kit/runtime';
import { InFlight } from './in-flight';

const ANSWER: Answer = { data: { a: 1 } };

/** Fetches that are answered when the test says so. */
function fetching() {
  const signals: AbortSignal[] = [];
  const answers: (() => void)[] = [];
  const send = (signal: AbortSignal): Promise<Answer> => {
    signals.push(signal);
    return new Promise((resolve, reject) => {
      answers.push(() => resolve(ANSWER));
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  };
  return { send, signals, answers, aborted: () => signals.map(({ aborted }) => aborted) };
}

const outcome = (asked: Promise<Answer>): Promise<unknown> => asked.catch((error: Error) => error.name);

describe('a fetch that is under way', () => {
  it('is shared by all who ask the same, each with a copy of its own', async () => {
    const inFlight = new InFlight();
    const { send, answers } = fetching();
    const asked = [inFlight.ask('same', send), inFlight.ask('same', send), inFlight.ask('other', send)];
    answers.forEach((answer) => answer());
    const [one, two, three] = await Promise.all(asked);
    expect([answers.length, inFlight.saved]).toEqual([2, 1]);
    expect([one, two, three]).toEqual([ANSWER, ANSWER, ANSWER]);
    expect([one === two, one === ANSWER, three === ANSWER]).toEqual([false, false, true]);
  });

  it('ends when the last who waits has gone, and not before', async () => {
    const inFlight = new InFlight();
    const { send, aborted } = fetching();
    const clients = [new AbortController(), new AbortController()];
    const asked = clients.map(({ signal }) => outcome(inFlight.ask('same', send, signal)));
    clients[0]!.abort();
    expect([await asked[0], aborted()]).toEqual(['AbortError', [false]]);
    clients[1]!.abort();
    expect([await asked[1], aborted()]).toEqual(['AbortError', [true]]);
  });

  it('goes on for who stays when another goes, and for one who cannot go', async () => {
    const inFlight = new InFlight();
    const { send, answers, aborted } = fetching();
    const [gone, stays] = [new AbortController(), new AbortController()];
    const asked = [gone.signal, stays.signal, undefined].map((signal) => outcome(inFlight.ask('same', send, signal)));
    gone.abort();
    answers[0]!();
    expect([await Promise.all(asked), aborted()]).toEqual([['AbortError', ANSWER, ANSWER], [false]]);
  });

  it('is not joined once it was ended: who asks then is asked for anew', async () => {
    const inFlight = new InFlight();
    const { send, answers, aborted } = fetching();
    const gone = new AbortController();
    const first = outcome(inFlight.ask('same', send, gone.signal));
    gone.abort();
    const second = inFlight.ask('same', send, new AbortController().signal);
    answers[1]!();
    expect([await first, await second, aborted()]).toEqual(['AbortError', ANSWER, [true, false]]);
  });

  it('that failed fails for all, and is forgotten', async () => {
    const inFlight = new InFlight();
    const fails = () => Promise.reject(new Error('down'));
    await expect(Promise.all([inFlight.ask('same', fails), inFlight.ask('same', fails)])).rejects.toThrow('down');
    const { send, answers } = fetching();
    const again = inFlight.ask('same', send);
    answers[0]!();
    expect([await again, inFlight.saved]).toEqual([ANSWER, 1]);
  });
});
