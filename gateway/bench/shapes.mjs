import { readFileSync } from 'node:fs';

/** The shapes of a request. Each takes a random source, so that no two requests in a row are alike. */

const pick = (random, list) => list[Math.floor(random() * list.length)];

const sample = (random, list, count) => {
  const rest = [...list];
  return Array.from({ length: count }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]).sort();
};

const two = (number) => String(number).padStart(2, '0');

const aDay = (random) =>
  `${2015 + Math.floor(random() * 8)}-${two(1 + Math.floor(random() * 9))}-${two(1 + Math.floor(random() * 28))}`;

const question = (number) =>
  readFileSync(new URL(`../test/questions/${number}.graphql`, import.meta.url), 'utf8').replace(/^#.*\n/, '');

export const SHAPES = {
  V1: {
    what: 'one municipality by code, three fields (1 subgraph)',
    query: 'query V1($code: String!) { municipality(code: $code) { code name { fi } population } }',
    variables: (random, { codes }) => ({ code: pick(random, codes) }),
  },
  V2: {
    what: '50 experiments with the name of the municipality (2 subgraphs)',
    query:
      'query V2($status: [ExperimentStatus!], $from: Date) { experiments(filter: {status: $status, startedFrom: $from}, first: 50) { nodes { id title { fi } status leadMunicipality { name { fi } } } } }',
    variables: (random, { statuses }) => ({ status: sample(random, statuses, 3), from: aDay(random) }),
  },
  V3: {
    what: '20 municipalities, 10 experiments each, their procurements, evaluations, groups and members (4 subgraphs)',
    query: `query V3($codes: [String!]) { municipalities(filter: {codes: $codes}, orderBy: CODE, first: 20) { nodes { code name { fi }
      experiments(first: 10) { nodes { id title { fi } status procurements { ocid innovationType } evaluations { id evidence }
      groups { id name { fi } memberships(first: 5) { nodes { role since } } } } } } } }`,
    variables: (random, { codes }) => ({ codes: sample(random, codes, 20) }),
  },
  V4: {
    what: 'experiments counted per municipality (GROUP BY)',
    query:
      'query V4($from: Date) { experiments(filter: {startedFrom: $from}, first: 0) { facets(fields: ["leadMunicipality"]) { values { value count } } } }',
    variables: (random) => ({ from: aDay(random) }),
  },
  Q2: {
    what: 'question 02 of the partner programmes: who tried this, what came of it, on what evidence (4 subgraphs)',
    query: question('02').replace(/^query \w+/, 'query Q2'),
    variables: (random, { themes }) => ({ theme: sample(random, themes, 1 + Math.floor(random() * 3)) }),
  },
};

/** Request bodies, the same in every run and for every variant, no two in a row alike. */
export function bodiesOf(shape, facts, count) {
  const random = randomFrom(1);
  const { query, variables } = SHAPES[shape];
  const bodies = [];
  while (bodies.length < count) {
    const body = JSON.stringify({ operationName: shape, query, variables: variables(random, facts) });
    const last = bodies.length === count - 1;
    if (body !== bodies.at(-1) && !(last && body === bodies[0])) bodies.push(body);
  }
  return bodies;
}

/** mulberry32. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
