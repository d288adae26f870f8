import { Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity } from 'typeorm';
import { verifyAudit } from './audit';
import { Code } from './columns';
import { hubContext } from './context';
import { addWriting, createKitTables, createTables } from './migrations';
import { mutate } from './mutation';
import { Recorded } from './recorded';
import { sql } from './sql';
import type { Subgraph } from './subgraph';
import { aViewer, TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from './testing';

@ObjectType()
@Entity('note')
class Note extends Recorded {
  @Code(200)
  @Field(() => ID)
  text: string;
}

class First1767225600001 {
  async up(runner: never): Promise<void> {
    await createKitTables(runner);
    await createTables(runner, [
      {
        name: 'note',
        columns: [
          { name: 'id', type: 'varchar', length: '96', primary: true },
          { name: 'version', type: 'int' },
          { name: 'createdAt', type: 'varchar', length: '24' },
          { name: 'modifiedAt', type: 'varchar', length: '24' },
          { name: 'source', type: 'text' },
          { name: 'text', type: 'varchar', length: '200' },
        ],
      },
    ]);
    await addWriting(runner, []);
  }
}

@Resolver()
class Notes {
  @Query(() => [Note])
  notes(): Note[] {
    return [];
  }
}

const subgraph = {
  name: 'notes',
  entities: [Note],
  migrations: [First1767225600001],
  resolvers: [Notes],
  references: {},
  seeds: { reference: [], demo: [] },
} as unknown as Subgraph;

const NOTE = { type: 'Note', entity: Note };

describe.each(testEngines())('a mutation on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine);
  }, 30_000);
  afterEach(() => hub.close());

  const context = (id = 'person:1') => hubContext(hub.running.db, aViewer({ kind: 'PERSON', id }), TEST_NOW);
  const write = (input: { clientMutationId?: string; text: string }, id = `note:${Math.random()}`) =>
    mutate(context(), { action: 'writeNote', input, entity: Note }, (transaction) =>
      transaction.create(NOTE, { id, text: input.text }),
    );
  const rows = (table: string) => hub.running.db.read(sql(`SELECT * FROM \`${table}\` t ORDER BY 1`));

  it('sent 100 times at once under one clientMutationId is executed once and all get the one answer', async () => {
    const sends = await Promise.all(Array.from({ length: 100 }, () => write({ clientMutationId: 'a', text: 'once' })));
    expect(new Set(sends.map(({ id }) => id)).size).toBe(1);
    expect(await rows('note')).toHaveLength(1);
    expect((await rows('outbox')).map(({ seq, kind }) => [Number(seq), kind])).toEqual([[1, 'Create']]);
    expect(await rows('audit')).toHaveLength(1);
  }, 60_000);

  it('is CONFLICT with another body under the same clientMutationId', async () => {
    await write({ clientMutationId: 'a', text: 'one' });
    await expect(write({ clientMutationId: 'a', text: 'two' })).rejects.toMatchObject({
      extensions: { code: 'CONFLICT' },
    });
    expect(await rows('note')).toHaveLength(1);
  });

  it('looks at what it is about the first time alone: sent again it has its answer, whatever became of that', async () => {
    const input = { clientMutationId: 'a' };
    const looks: string[] = [];
    const send = (about: string | null) => {
      const before = async (): Promise<string> => {
        looks.push(String(about));
        if (about === null) throw new Error('gone');
        return about;
      };
      return mutate(context(), { action: 'writeNote', input, entity: Note, before }, (transaction, text) =>
        transaction.create(NOTE, { id: 'note:1', text }),
      );
    };
    await expect(send(null)).rejects.toThrow('gone');
    expect(await rows('idempotency')).toEqual([]);
    const first = await send('something');
    expect(first).toMatchObject({ id: 'note:1', text: 'something' });
    expect(await send(null)).toEqual(first);
    expect(looks).toEqual(['null', 'something']);
  });

  it('that fails because the same was sent at once and was quicker has that one’s answer', async () => {
    const input = { clientMutationId: 'a', text: 'once' };
    const before = async (): Promise<never> => {
      await write(input, 'note:quicker');
      throw new Error('the quicker one has changed it');
    };
    const late = mutate(context(), { action: 'writeNote', input, entity: Note, before }, (transaction) =>
      transaction.create(NOTE, { id: 'note:late', text: 'late' }),
    );
    expect(await late).toMatchObject({ id: 'note:quicker' });
  });

  it('under the same clientMutationId of another person is another mutation', async () => {
    await write({ clientMutationId: 'a', text: 'mine' });
    await mutate(
      context('person:2'),
      { action: 'writeNote', input: { clientMutationId: 'a' }, entity: Note },
      (transaction) => transaction.create(NOTE, { id: 'note:2', text: 'theirs' }),
    );
    expect(await rows('note')).toHaveLength(2);
  });

  it('lets one of 20 concurrent edits of one version win; 19 get CONFLICT with the current version', async () => {
    const note = await write({ text: 'first' }, 'note:1');
    const edits = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        mutate(context(), { action: 'editNote', input: {}, entity: Note }, (transaction) =>
          transaction.change(NOTE, note, 1, { text: `edit ${index}` }),
        ),
      ),
    );
    const won = edits.filter((one) => one.status === 'fulfilled').map(({ value }) => value);
    const lost = edits.filter((one) => one.status === 'rejected').map(({ reason }) => reason.extensions);
    expect(won).toHaveLength(1);
    expect(lost).toEqual(Array(19).fill({ code: 'CONFLICT', id: 'note:1', seen: 1, current: 2 }));
    expect((await rows('note')).map(({ text, version }) => [text, Number(version)])).toEqual([[won[0]!.text, 2]]);
    expect((await rows('outbox')).map(({ kind }) => kind)).toEqual(['Create', 'Update']);
  }, 60_000);

  it('that fails leaves no row, no outbox, no audit and no key behind', async () => {
    const failing = mutate(
      context(),
      { action: 'writeNote', input: { clientMutationId: 'a' }, entity: Note },
      async (transaction) => {
        await transaction.create(NOTE, { id: 'note:1', text: 'gone' });
        throw new Error('no');
      },
    );
    await expect(failing).rejects.toThrow('no');
    for (const table of ['note', 'outbox', 'audit', 'idempotency']) expect(await rows(table)).toEqual([]);
    await write({ clientMutationId: 'a', text: 'again' });
    expect((await rows('outbox')).map(({ seq }) => Number(seq))).toEqual([1]);
  });

  describe('leaves an audit chain', () => {
    beforeEach(async () => {
      for (const text of ['one', 'two', 'three', 'four']) await write({ text });
    }, 30_000);

    it.each([
      ['whole', [], []],
      [
        'with an entry altered',
        ["UPDATE `audit` SET `actor` = 'nobody' WHERE `seq` = 2"],
        ['entry 2 was altered or put in'],
      ],
      ['with an entry removed', ['DELETE FROM `audit` WHERE `seq` = 2'], ['entries 2 to 2 are missing']],
      [
        'with the last entry cut off',
        ['DELETE FROM `audit` WHERE `seq` = 4'],
        ['entries 4 to 4 are missing at the end'],
      ],
      [
        'with an entry put in at the end',
        [
          'INSERT INTO `audit` SELECT 5, `at`, `actor`, `action`, `type`, `objectId`, `before`, `after`, `requestId`, `hash` FROM `audit` WHERE `seq` = 4',
        ],
        ['entry 5 was altered or put in', 'entries after 4 were put in'],
      ],
    ])('that is found %s', async (_case, tampering, problems) => {
      for (const statement of tampering) await hub.running.db.write((writer) => writer.run(sql(statement)));
      const { problems: found } = await verifyAudit(hub.running.db);
      expect(found).toEqual(problems);
    });
  });
});
