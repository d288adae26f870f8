import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { collection, type Collection } from './collection';
import { Code, Key } from './columns';
import { hubContext } from './context';
import { encodeCursor } from './cursor';
import { createKitTables, createTables } from './migrations';
import type { PageArgs } from './page-request';
import { sql } from './sql';
import type { Subgraph } from './subgraph';
import { TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from './testing';
import { ANONYMOUS } from './viewer';

@ObjectType()
@Entity('leaf')
@Index('IX_leaf_tree', ['tree'])
class Leaf {
  @Key()
  @Field(() => String)
  id: string;

  @Code(20)
  tree: string;
}

const byTree = { relations: { tree: { column: 'tree' } }, orders: { ID: { by: 't.`id`' } } };
const leaves = collection<Leaf>(Leaf, byTree);
const manyLeaves = collection<Leaf>(Leaf, { ...byTree, relations: { tree: { column: 'tree', long: true } } });
const evenLeaves = collection<Leaf>(Leaf, { ...byTree, condition: () => sql("t.`id` LIKE '%0'") });

@Resolver()
class Leaves {
  @Query(() => Leaf, { nullable: true })
  leaf(): null {
    return null;
  }
}

class First1767225600004 {
  async up(runner: never): Promise<void> {
    await createKitTables(runner);
    const text = { type: 'varchar', length: '96' };
    const columns = [
      { name: 'id', ...text, primary: true },
      { name: 'tree', type: 'varchar', length: '20' },
    ];
    await createTables(runner, [{ name: 'leaf', columns, indices: [{ name: 'IX_leaf_tree', columns: ['tree'] }] }]);
  }
}

const subgraph: Subgraph = {
  name: 'trees',
  entities: [Leaf],
  migrations: [First1767225600004],
  resolvers: [Leaves],
  references: {},
  seeds: { reference: [], demo: [] },
};

const EACH_ITS_OWN = { sqlite: 'json_each(?) parent', mysql: 'ROW_NUMBER' };
const FIR_3 = encodeCursor({ order: 'ID', value: 'fir:00003', id: 'fir:00003' });

const leavesOf = (tree: string, count: number): Leaf[] =>
  Array.from({ length: count }, (_, n) =>
    Object.assign(new Leaf(), { id: `${tree}:${String(n).padStart(5, '0')}`, tree }),
  );

describe.each(testEngines())('the loaders of a request, on %s', (engine) => {
  let hub: TestSubgraph;
  const statements: string[] = [];
  const loaders = () => {
    statements.length = 0;
    hub.running.db.onRead = (text) => statements.push(text);
    return hubContext(hub.running.db, ANONYMOUS, TEST_NOW).load;
  };
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, engine, 'none');
    const rows = [...leavesOf('ash', 2), ...leavesOf('fir', 1005), ...leavesOf('oak', 1996)];
    await hub.running.db.write((writer) => writer.insert(Leaf, rows));
  }, 60_000);
  afterAll(() => hub.close());

  const counts = async (...trees: string[]) => {
    const load = loaders();
    const found = await Promise.all(trees.map((tree) => load.children(leaves, 'tree', tree)));
    return found.map((list) => [list.length, list[0]?.id, list.at(-1)?.id]);
  };

  it('read the children of all parents in one statement that numbers no row', async () => {
    expect(await counts('ash', 'elm', 'fir')).toEqual([
      [2, 'ash:00000', 'ash:00001'],
      [0, undefined, undefined],
      [1000, 'fir:00000', 'fir:00999'],
    ]);
    expect(statements).toEqual([expect.not.stringContaining('ROW_NUMBER')]);
  });

  it('give one parent its first thousand', async () => {
    expect(await counts('oak')).toEqual([[1000, 'oak:00000', 'oak:00999']]);
    expect(statements).toEqual([expect.stringMatching(/ LIMIT \?$/)]);
  });

  it('give every parent its own first thousand where there are too many for one list', async () => {
    expect(await counts('oak', 'fir')).toEqual([
      [1000, 'oak:00000', 'oak:00999'],
      [1000, 'fir:00000', 'fir:00999'],
    ]);
    expect(statements).toEqual([expect.stringMatching(/ LIMIT \?$/), expect.stringContaining(EACH_ITS_OWN[engine])]);
  });

  const ids = async (of: Collection<Leaf, never>, args: PageArgs<never>) => {
    const load = loaders();
    const trees = ['oak', 'ash', 'elm', 'fir'].map((id) => load.page(of, args, { relation: 'tree', id }).nodes());
    return (await Promise.all(trees)).map((nodes) => nodes.map(({ id }) => id));
  };

  it('read a page of each parent in one statement that numbers none of a long list', async () => {
    const firsts = ['00000', '00001', '00002'];
    const pages = [firsts.map((no) => `oak:${no}`), ['ash:00000', 'ash:00001'], [], firsts.map((no) => `fir:${no}`)];
    expect(await ids(leaves, { first: 3 })).toEqual(pages);
    expect(statements).toEqual([expect.stringContaining(EACH_ITS_OWN[engine])]);
    expect(await ids(manyLeaves, { first: 3 })).toEqual(pages);
    expect(statements).toEqual([expect.not.stringContaining('ROW_NUMBER')]);
  });

  it.each([[{ last: 2 }], [{ first: 2, after: FIR_3 }], [{ last: 2, before: FIR_3 }]])(
    'give the same rows of a list, long or not: %j',
    async (args) => {
      const pages = await ids(manyLeaves, args);
      expect(pages[3]).toHaveLength(2);
      expect(await ids(leaves, args)).toEqual(pages);
    },
  );

  it('keep two collections of one table apart', async () => {
    const load = loaders();
    const [all, even] = await Promise.all([
      load.children(leaves, 'tree', 'ash'),
      load.children(evenLeaves, 'tree', 'ash'),
    ]);
    const [one, none] = await Promise.all([load.byId(leaves, 'ash:00001'), load.byId(evenLeaves, 'ash:00001')]);
    expect([all.length, even.length, one?.id, none]).toEqual([2, 1, 'ash:00001', null]);
  });
});
