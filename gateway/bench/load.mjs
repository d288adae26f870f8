import autocannon from 'autocannon';

const CONNECTIONS = 32;
const TICK_MS = 100;
const SHOWN = 400;
/** Whoever takes longer for one answer than this fails. */
const LONGEST_SECONDS = 120;

/**
 * A closed loop: each connection asks the next body when its answer is there, each begins at another body, and every
 * answer is held against the one agreed on. It lasts the seconds given, and until every connection had an answer.
 */
export async function load(url, { bodies, answers, seconds }) {
  const requests = bodies.map((body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body }));
  const expected = answers.map((text) => ({ text, ascii: ascii(text) }));
  const times = [];
  let connected = 0;
  let begun, ended, wrong;
  const setupClient = (client) => {
    let next = Math.floor((connected++ * bodies.length) / CONNECTIONS);
    client.setRequests([...requests.slice(next), ...requests.slice(0, next)]);
    client.opts.verifyBody = (body) => {
      const agreed = isAgreed(body, expected[next++ % expected.length]);
      if (!agreed) wrong ??= body;
      return agreed;
    };
    client.on('response', (_status, _bytes, milliseconds) => answered(milliseconds));
    begun = performance.now();
  };
  const instance = autocannon({
    url,
    connections: CONNECTIONS,
    duration: LONGEST_SECONDS,
    timeout: LONGEST_SECONDS,
    sampleInt: TICK_MS,
    requests: [requests[0]],
    setupClient,
    verifyBody: () => true,
  });
  const answered = (milliseconds) => {
    if (ended) return;
    times.push(milliseconds);
    const now = performance.now();
    if (now - begun < seconds * 1000 || times.length < CONNECTIONS) return;
    ended = now;
    instance.stop();
  };
  const result = await instance;
  const faults = { refused: result.non2xx, failed: result.errors, wrong: result.mismatches, unanswered: ended ? 0 : 1 };
  if (Object.values(faults).some((count) => count > 0))
    throw new Error(`under load: ${JSON.stringify(faults)} ${wrong?.slice(0, SHOWN) ?? ''}`);
  // Those that were under way at the end are worked off too.
  const asked = times.length + CONNECTIONS;
  return { rps: (1000 * times.length) / (ended - begun), asked, ...percentiles(times) };
}

/** The load generator spoils a letter where it is cut between two packets; the rest of the answer it keeps. */
const isAgreed = (body, { text, ascii: plain }) => body === text || ascii(body) === plain;

// eslint-disable-next-line no-control-regex
const ascii = (text) => text.replace(/[^\x00-\x7f]+/g, '');

function percentiles(times) {
  const sorted = Float64Array.from(times).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
