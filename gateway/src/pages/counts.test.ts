import { parse } from 'graphql';
import { COUNT_DOCUMENTS, COUNTED, countsOf, readCounts } from './counts';

const aCount = (totalCount: unknown) => ({ totalCount });

const rootFields = (document: string): string[] =>
  parse(document).definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition'
      ? definition.selectionSet.selections.map((field) =>
          field.kind === 'Field' ? (field.alias ?? field.name).value : field.kind,
        )
      : [],
  );

test('the documents ask for every count once', () => {
  expect(COUNT_DOCUMENTS.flatMap(rootFields).sort()).toEqual([...COUNTED].sort());
});

test('a count that is missing, null or no whole number is not available', () => {
  const data = {
    municipalities: aCount(308),
    experiments: aCount(0),
    running: null,
    practices: aCount('12'),
    lessons: aCount(1.5),
    stories: aCount(-1),
  };
  expect(countsOf(data)).toEqual({
    municipalities: 308,
    experiments: 0,
    running: null,
    contractingProcesses: null,
    evaluations: null,
    practices: null,
    lessons: null,
    stories: null,
    ambassadors: null,
  });
});

test('one service down takes away its own counts and no others', async () => {
  const counts = await readCounts(async (document) => {
    if (document.includes('ProcurementCounts')) throw new Error('connect ECONNREFUSED');
    if (document.includes('NetworkCounts')) return { data: null, errors: [{}] };
    return { data: Object.fromEntries(rootFields(document).map((field) => [field, aCount(5)])) };
  });
  expect(counts).toEqual({
    municipalities: 5,
    experiments: 5,
    running: 5,
    practices: 5,
    lessons: 5,
    contractingProcesses: null,
    evaluations: null,
    stories: null,
    ambassadors: null,
  });
});
