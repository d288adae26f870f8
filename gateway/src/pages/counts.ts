/** What the front page counts, in the order it shows them. */
export const COUNTED = [
  'municipalities',
  'experiments',
  'running',
  'contractingProcesses',
  'evaluations',
  'practices',
  'lessons',
  'stories',
  'ambassadors',
] as const;

export type Counted = (typeof COUNTED)[number];

/** Null is "not available now"; it is never shown as zero. */
export type Counts = Record<Counted, number | null>;

/** The graph as a page sees it. */
export type GraphReader = (
  query: string,
  variables?: Record<string, unknown>,
) => Promise<{ data?: Record<string, unknown> | null; errors?: readonly unknown[] }>;

/**
 * One document per subgraph. A connection at the root is non-null, so in one document a service that is down would take
 * the other services' counts with it.
 */
export const COUNT_DOCUMENTS: readonly string[] = [
  `query MunicipalityCounts {
  municipalities(filter: { status: CURRENT }, first: 0) { totalCount }
}`,
  `query ExperimentCounts {
  experiments(first: 0) { totalCount }
  running: experiments(filter: { status: [RUNNING] }, first: 0) { totalCount }
  practices(first: 0) { totalCount }
  lessons(first: 0) { totalCount }
}`,
  `query ProcurementCounts {
  contractingProcesses(first: 0) { totalCount }
  evaluations(first: 0) { totalCount }
}`,
  `query NetworkCounts {
  stories(first: 0) { totalCount }
  ambassadors(first: 0) { totalCount }
}`,
];

export async function readCounts(graph: GraphReader): Promise<Counts> {
  const answers = await Promise.all(COUNT_DOCUMENTS.map((document) => dataOf(graph, document)));
  return countsOf(Object.assign({}, ...answers));
}

async function dataOf(graph: GraphReader, document: string): Promise<object> {
  try {
    return (await graph(document)).data ?? {};
  } catch {
    return {};
  }
}

export function countsOf(data: Record<string, { totalCount?: unknown } | null | undefined>): Counts {
  const countOf = (name: Counted): number | null => {
    const count = data[name]?.totalCount;
    return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : null;
  };
  return Object.fromEntries(COUNTED.map((name) => [name, countOf(name)])) as Counts;
}
