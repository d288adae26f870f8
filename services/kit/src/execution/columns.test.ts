import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Entity } from 'typeorm';
import { collection } from '../collection';
import { Code, DerivedFrom } from '../columns';
import type { HubContext } from '../context';
import { addWriting, createKitTables, createTables } from '../migrations';
import { Recorded } from '../recorded';
import type { Subgraph } from '../subgraph';
import { TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from '../testing';

@ObjectType()
@Entity('pen')
class Pen extends Recorded {
  @Code(20)
  @Field(() => String)
  colour: string;

  @Code(20)
  ink: string;

  @Code(96, { nullable: true })
  capId: string | null;

  @DerivedFrom('colour', 'ink')
  @Field(() => String)
  get label(): string {
    return `${this.colour} ${this.ink}`;
  }

  @Field(() => String)
  get undeclared(): string {
    return `${this.colour} ${this.ink}`;
  }

  @DerivedFrom('colour')
  @Field(() => String, { nullable: true })
  get mistaken(): string {
    return this.ink;
  }
}

const pens = collection<Pen>(Pen, { orders: { ID: { by: 't.`id`' } }, relations: { cap: { column: 'capId' } } });

@Resolver(() => Pen)
class Pens {
  @Query(() => Pen, { nullable: true })
  pen(@Ctx() { load }: HubContext): Promise<Pen | null> {
    return load.byId(pens, 'pen:1');
  }

  @Query(() => Pen, { nullable: true })
  async inspected(@Ctx() { load }: HubContext): Promise<Pen | null> {
    const pen = await load.byId(pens, 'pen:1');
    return pen?.ink === 'blue' ? pen : null;
  }

  @FieldResolver(() => Pen, { nullable: true })
  cap(@Root() { capId }: Pen, @Ctx() { load }: HubContext): Promise<Pen | null> {
    return load.byId(pens, capId);
  }

  @FieldResolver(() => [Pen])
  capped(@Root('id') id: string, @Ctx() { load }: HubContext): Promise<Pen[]> {
    return load.children(pens, 'cap', id);
  }

  @FieldResolver(() => ID)
  whole(@Root() pen: Pen): string {
    return pen.id;
  }
}

class First1767225600003 {
  async up(runner: never): Promise<void> {
    await createKitTables(runner);
    const text = (name: string, length = '96') => ({ name, type: 'varchar', length });
    const columns = [
      { ...text('id'), primary: true },
      { name: 'version', type: 'int' },
      ...[text('createdAt', '24'), text('modifiedAt', '24'), { name: 'source', type: 'text' }],
      ...[text('colour', '20'), text('ink', '20'), { ...text('capId'), nullable: true }],
    ];
    await createTables(runner, [{ name: 'pen', columns }]);
    await addWriting(runner, []);
  }
}

const subgraph: Subgraph = {
  name: 'pens',
  entities: [Pen],
  migrations: [First1767225600003],
  resolvers: [Pens],
  references: {},
  seeds: { reference: [], demo: [] },
};

const aPen = (facts: Partial<Pen>): Pen =>
  Object.assign(new Pen(), {
    ...{ version: 1, createdAt: TEST_NOW, modifiedAt: TEST_NOW, source: { system: 'test' } },
    ...{ colour: 'red', ink: 'blue', capId: null },
    ...facts,
  });

const ALL = 'id, version, createdAt, modifiedAt, source, colour, ink, capId';

describe.each(testEngines())('the columns that a document reads, on %s', (engine) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    await hub.running.db.write((writer) =>
      writer.insert(Pen, [aPen({ id: 'pen:1', capId: 'pen:2' }), aPen({ id: 'pen:2', colour: 'green' })]),
    );
  }, 60_000);
  afterAll(() => hub.close());

  /** The columns of each SELECT, in the order of the statements. */
  const read = async (query: string) => {
    const columns: string[] = [];
    hub.running.db.onRead = (text) => {
      const [list] = text.slice(text.lastIndexOf('SELECT t.`')).split(/, t\.`\w+` AS `__parent`| FROM /);
      columns.push([...list!.matchAll(/t\.`(\w+)`/g)].map(([, name]) => name).join(', '));
    };
    const { data, errors } = await hub.running.execute({ query });
    return { data: JSON.parse(JSON.stringify(data)) as unknown, errors, columns };
  };

  it.each<[string, string, object, string[]]>([
    ['are those of its fields and the key', '{ pen { colour } }', { pen: { colour: 'red' } }, ['id, colour']],
    ['are the key where it asks for no other', '{ pen { __typename } }', { pen: { __typename: 'Pen' } }, ['id']],
    [
      'are those that a getter is derived from',
      '{ pen { label } }',
      { pen: { label: 'red blue' } },
      ['id, colour, ink'],
    ],
    [
      'are those that resolvers take by name, and one set for each type',
      '{ pen { cap { colour capped { id } } } }',
      { pen: { cap: { colour: 'green', capped: [{ id: 'pen:1' }] } } },
      ['id, colour, capId', 'id, colour, capId', 'id, colour, capId'],
    ],
    ['are all for a getter that says nothing', '{ pen { undeclared } }', { pen: { undeclared: 'red blue' } }, [ALL]],
    ['are all for a resolver that takes the object', '{ pen { whole } }', { pen: { whole: 'pen:1' } }, [ALL]],
    [
      'are all, read once, where a resolver looks at the record',
      '{ inspected { colour } pen { colour } }',
      { inspected: { colour: 'red' }, pen: { colour: 'red' } },
      [ALL],
    ],
  ])('%s', async (_case, query, data, columns) => {
    expect(await read(query)).toEqual({ data, errors: undefined, columns });
  });

  it('are missed aloud by a getter that names too few', () => {
    const { select, read } = hub.running.db.table(Pen).only(new Set(['mistaken']));
    const pen = read({ id: 'pen:1', colour: 'red' });
    expect([select, pen instanceof Pen, pen.colour]).toEqual(['t.`id`, t.`colour`', true, 'red']);
    expect(() => pen.mistaken).toThrow('Pen.ink was not read: what derives from it says so by @DerivedFrom');
  });
});
