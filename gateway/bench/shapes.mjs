/** The four shapes of a request. Each takes a random source, so that no two requests in a row are alike. */

const pick = (random, list) => list[Math.floor(random() * list.length)];

const sample = (random, list, count) => {
  const rest = [...list];
  return Array.from({ length: count }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]).sort();
};

export const SHAPES = {
  V1: {
    what: 'one municipality by code, three fields (1 subgraph)',
    query: 'query($code: String!) { municipality(code: $code) { code name { fi } population } }',
    variables: (random, { codes }) => ({ code: pick(random, codes) }),
  },
  V2: {
    what: '50 experiments with the name of the municipality (2 subgraphs)',
    query:
      'query($status: [ExperimentStatus!], $from: Date) { experiments(filter: {status: $status, startedFrom: $from}, first: 50) { nodes { id title { fi } status leadMunicipality { name { fi } } } } }',
    variables: (random, { statuses }) => ({
      status: sample(random, statuses, 3),
      from: `20${15 + Math.floor(random() * 8)}-0${1 + Math.floor(random() * 9)}-01`,
    }),
  },
  V3: {
    what: '20 municipalities, 10 experiments each, their procurements, evaluations, groups and members (4 subgraphs)',
    query: `query($codes: [String!]) { municipalities(filter: {codes: $codes}, orderBy: CODE, first: 20) { nodes { code name { fi }
      experiments(first: 10) { nodes { id title { fi } status procurements { ocid innovationType } evaluations { id evidence }
      groups { id name { fi } memberships(first: 5) { nodes { role since } } } } } } } }`,
    variables: (random, { activeCodes }) => ({ codes: sample(random, activeCodes, 20) }),
  },
  V4: {
    what: 'experiments counted per municipality (GROUP BY)',
    query:
      'query($from: Date) { experiments(filter: {startedFrom: $from}, first: 0) { facets(fields: ["leadMunicipality"]) { values { value count } } } }',
    variables: (random) => ({ from: `20${15 + Math.floor(random() * 8)}-0${1 + Math.floor(random() * 9)}-01` }),
  },
};

/** mulberry32: the same requests in every run and for every variant. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
