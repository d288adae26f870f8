import { GraphQLError } from 'graphql';
import { missingRecords } from './missing-records';

const OWNERS = new Map([['Experiment', 'experiments']]);

const unfilled = (field: string, ...path: (string | number)[]) =>
  new GraphQLError(`Cannot return null for non-nullable field ${field}.`, { path });
const down = (service: string) => new GraphQLError('down', { extensions: { code: 'SUBGRAPH_UNAVAILABLE', service } });

describe('what the executor could not fill', () => {
  it.each([
    [
      'is a record that is not there, by its type and owner',
      unfilled('Experiment.id', 'story', 'experiments', 0, 'id'),
      {
        message: 'there is no such Experiment that the viewer may see',
        path: ['story', 'experiments', 0],
        extensions: { code: 'NOT_FOUND', service: 'experiments' },
      },
    ],
    [
      'is any record where its type is not known',
      unfilled('Node.id', 'thread', 'topics', 1, 'id'),
      {
        message: 'there is no such record that the viewer may see',
        path: ['thread', 'topics', 1],
        extensions: { code: 'NOT_FOUND' },
      },
    ],
    [
      'is a value that is missing, where no record stands',
      unfilled('Value.amount', 'a', 'amount'),
      {
        message: 'Cannot return null for non-nullable field Value.amount.',
        path: ['a', 'amount'],
        extensions: { code: 'NOT_FOUND', reason: 'a required value is missing' },
      },
    ],
  ])('%s', (_case, error, expected) => {
    const errors = missingRecords([error], [down('networking')], OWNERS);
    expect(errors.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([expected]);
  });

  it('is told once where its owner failed: as the failure of the owner', () => {
    expect(missingRecords([unfilled('Experiment.id', 'a', 'id')], [down('experiments')], OWNERS)).toEqual([]);
  });
});
