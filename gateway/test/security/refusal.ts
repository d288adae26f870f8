import type { Reply } from '../graph';

/** How a request was refused, as far as a client may rely on it. */
export interface Refusal {
  status: number;
  code: string;
  /** What the document has too much of, where it is a document. */
  measure?: string;
}

export const refusalOf = ({ status, body }: Reply): Refusal => {
  const { code, measure } = body.errors![0].extensions;
  return { status, code, ...(measure && { measure }) };
};

export const TOO_BIG = { status: 413, code: 'QUERY_TOO_COMPLEX' };
export const tooComplex = (measure: string): Refusal => ({ status: 400, code: 'QUERY_TOO_COMPLEX', measure });
export const BAD = { status: 400, code: 'BAD_USER_INPUT' };

export const RUNAWAY_MS = 2000;

/**
 * The quickest of three. The bounds below are no measure of speed: they are so wide that only work that runs away with
 * the size of the document breaks them.
 */
export async function quickest(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    await ask();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}
