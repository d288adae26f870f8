import { type MigrationInterface, type QueryRunner, Entity } from 'typeorm';
import { Code, Decimal, Flag, Json, Key, Minor } from './columns';
import { type Database, type Engine, openDatabase, reasonOf, withoutPassword } from './database';
import { createKitTables, createTables } from './migrations';
import { sql } from './sql';
import { testEngines } from './testing';
import { testDatabase } from './testing-databases';

@Entity('sample')
class Sample {
  @Key()
  id: string;

  @Code(20, { nullable: true })
  name: string | null;

  @Decimal(12, 2, { nullable: true })
  price: string | null;

  @Minor({ nullable: true })
  minor: number | null;

  @Flag({ nullable: true })
  flag: boolean | null;

  @Json({ nullable: true })
  data: unknown;
}

class SampleTables1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner);
    const columns = [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'name', type: 'varchar', length: '20', nullable: true },
      { name: 'price', type: 'decimal', precision: 12, scale: 2, nullable: true },
      { name: 'minor', type: 'bigint', nullable: true },
      { name: 'flag', type: 'boolean', nullable: true },
      { name: 'data', type: 'text', nullable: true },
    ];
    await createTables(runner, [{ name: 'sample', columns }]);
  }

  async down(): Promise<void> {}
}

async function sampleDatabase(engine: Engine): Promise<{ db: Database; drop: () => Promise<void> }> {
  const { url, drop } = await testDatabase('kit', engine);
  const db = await openDatabase({ url, name: 'kit', entities: [Sample], migrations: [SampleTables1700000000000] });
  await db.source.runMigrations();
  return { db, drop: () => db.close().then(drop) };
}

const aSample = (id: string, known: Partial<Sample> = {}): Sample =>
  Object.assign(new Sample(), { id, name: null, price: null, minor: null, flag: null, data: null, ...known });

describe.each(testEngines())('a database on %s', (engine) => {
  let db: Database;
  let drop: () => Promise<void>;
  beforeEach(async () => ({ db, drop } = await sampleDatabase(engine)), 60_000);
  afterEach(() => drop());

  const samples = async (): Promise<Sample[]> => {
    const table = db.table(Sample);
    return (await db.read(sql(`SELECT ${table.select} FROM \`sample\` t ORDER BY t.\`id\``))).map(table.read);
  };
  const changed = (id: string) => ({ type: 'Sample', id, kind: 'Create' as const, at: '2026-05-04T09:00:00.000Z' });
  const sequence = async () => (await db.read(sql('SELECT `seq` FROM `outbox` ORDER BY `seq`'))).map((row) => row.seq);

  it.each<[keyof Sample, unknown, unknown]>([
    ['price', '12.50', '12.5'],
    ['price', '100.00', '100'],
    ['price', '-0.05', '-0.05'],
    ['minor', 999_999_999_999_999, 999_999_999_999_999],
    ['flag', true, true],
    ['flag', false, false],
    ['data', { fi: 'Ä', list: [1, null] }, { fi: 'Ä', list: [1, null] }],
    ['data', [], []],
    ['name', 'Ääkkönen 🙂', 'Ääkkönen 🙂'],
  ])('reads %s written as %j as %j', async (column, written, read) => {
    await db.write((writer) => writer.insert(Sample, [aSample('1', { [column]: written })]));
    expect(await samples()).toEqual([aSample('1', { [column]: read })]);
  });

  it('compares text by code point: no two cases or accents are the same', async () => {
    await db.write((writer) =>
      writer.insert(
        Sample,
        ['A', 'a', 'Ä', 'ä'].map((name) => aSample(name, { name })),
      ),
    );
    expect((await db.read(sql('SELECT `id` FROM `sample` WHERE `name` IN (?)', ['a', 'Ä']))).length).toBe(2);
  });

  it('takes an empty list, a thousand values and a boolean as parameters', async () => {
    await db.write((writer) => writer.insert(Sample, [aSample('7', { flag: true })]));
    const ids = Array.from({ length: 1000 }, (_, at) => String(at));
    expect(await db.read(sql('SELECT `id` FROM `sample` WHERE `id` IN (?)', []))).toEqual([]);
    expect(await db.read(sql('SELECT `id` FROM `sample` WHERE `id` IN (?) AND `flag` = ?', ids, true))).toHaveLength(1);
  });

  it('puts a row in place of the one with its key', async () => {
    await db.write((writer) => writer.put(Sample, [aSample('1', { name: 'old' }), aSample('2')]));
    await db.write((writer) => writer.put(Sample, [aSample('1', { name: 'new' })]));
    expect(await samples()).toEqual([aSample('1', { name: 'new' }), aSample('2')]);
  });

  it('writes 450 rows in one call', async () => {
    await db.write((writer) =>
      writer.insert(
        Sample,
        Array.from({ length: 450 }, (_, at) => aSample(`s${at}`)),
      ),
    );
    expect(await samples()).toHaveLength(450);
  });

  it('does 20 writes at once, each in a transaction of its own', async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `s${String(at).padStart(2, '0')}`);
    await Promise.all(
      ids.map((id) =>
        db.write(async (writer) => {
          await writer.insert(Sample, [aSample(id)]);
          writer.changed(changed(id));
        }),
      ),
    );
    expect((await samples()).map(({ id }) => id)).toEqual(ids);
    expect(await sequence()).toEqual(ids.map((_, at) => at + 1));
  });

  it('rolls back a write that fails, does the next, and leaves no gap in the outbox', async () => {
    const write = (id: string, fault?: Error): Promise<void> =>
      db.write(async (writer) => {
        await writer.insert(Sample, [aSample(id)]);
        writer.changed(changed(id), changed(`${id}-more`));
        if (fault) throw fault;
      });
    const results = await Promise.allSettled([write('1'), write('2', new Error('no')), write('3')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect(write('1')).rejects.toThrow(/UNIQUE|Duplicate/);
    await write('4');
    expect((await samples()).map(({ id }) => id)).toEqual(['1', '3', '4']);
    expect(await sequence()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('a database that cannot be opened', () => {
  it('says so without its password', async () => {
    const url = 'mysql://hub:secret@127.0.0.1:1/none';
    await expect(openDatabase({ url, name: 'kit', entities: [], migrations: [] })).rejects.toThrow(
      /^kit: cannot open database mysql:\/\/hub:\*\*\*@127\.0\.0\.1:1\/none: (?!.*secret)/,
    );
  });

  it.each([
    ['mysql://hub:p%40ss@db/x', 'mysql://hub:***@db/x'],
    ['sqlite:data/x.sqlite', 'sqlite:data/x.sqlite'],
  ])('%s is shown as %s', (url, shownAs) => {
    expect(withoutPassword(url)).toBe(shownAs);
  });

  it('has a reason of one line', () => {
    expect(reasonOf({ code: 'SQLITE_NOTADB' })).toBe(
      'the file is not a SQLite database (corrupt, or another kind of file)',
    );
    expect(reasonOf(new Error('one\ntwo'))).toBe('one');
  });
});
