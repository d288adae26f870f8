import { testEngines } from '@courage-hub/kit/testing';
import { type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import { testGraph, type TestGraph } from '../graph';
import { NOUNS } from './nouns';
import { SCHEMA } from './schema';

describe('63: no input can say who wrote a record, when or from where', () => {
  const HUBS_OWN = ['role', 'authorId', 'createdBy', 'tenantId', 'createdAt', 'modifiedAt'];
  const FORBIDDEN = [...HUBS_OWN, 'deletedAt', 'source', 'provenance'];
  const inputs = Object.values(SCHEMA.getTypeMap()).filter(isInputObjectType);

  it.each(inputs.map((type): [string, GraphQLInputObjectType] => [type.name, type]))('63: %s', (_name, type) => {
    const fields = type.getFields();
    // A part in a programme or an experiment is called a role too; it gives nobody a right.
    const named = Object.keys(fields).filter(
      (field) => !/^(Programme|Participant)Role!?$/.test(String(fields[field]!.type)),
    );
    expect(named.filter((field) => FORBIDDEN.includes(field))).toEqual([]);
    expect(['Int!', undefined]).toContain(fields.version && String(fields.version.type));
  });
});

describe.each(testEngines())('64: ids of the wrong form on %s', (engine) => {
  let other: TestGraph;
  beforeAll(async () => {
    other = await testGraph({ engine });
  }, 120_000);
  afterAll(() => other.close());

  const IDS = [
    '1abc',
    '1 OR 1=1',
    "municipality:091' OR '1'='1",
    ' municipality:091',
    'municipality:091 ',
    'MUNICIPALITY:091',
    'municipality:９１',
    'municipality:0',
    '１',
    '1.0',
    '1e0',
    '',
    Buffer.from('municipality:091').toString('base64'),
    Buffer.from('experiment:1').toString('base64'),
  ];
  const QUERIES = [
    ...Object.values(NOUNS).flatMap(({ one }) => (one ? [one] : [])),
    ...['municipality', 'organization', 'region', 'peerGroup', 'programme', 'project', 'indicator'].map(
      (name) => `${name}(id: $id)`,
    ),
    'node(id: $id)',
  ];

  it.each(IDS)('64: %j is nobody', async (id) => {
    for (const field of QUERIES) {
      const { body } = await other.post(`query($id: ID!) { found: ${field} { id } }`, { id });
      const outcome = body.errors ? body.errors[0].extensions.code : body.data.found;
      expect([field, [null, 'BAD_USER_INPUT'].includes(outcome)]).toEqual([field, true]);
    }
  });

  it.each([...IDS, ' 091', '091 ', '91', '091.0', '０９１'])('64: %j is no code and no slug', async (code) => {
    for (const field of ['municipality(code: $code)', 'experiment(slug: $code)']) {
      const { body } = await other.post(`query($code: String!) { found: ${field} { id } }`, { code });
      const outcome = body.errors ? body.errors[0].extensions.code : body.data.found;
      expect([field, [null, 'BAD_USER_INPUT'].includes(outcome)]).toEqual([field, true]);
    }
  });
});
