import { Arg, Args, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity } from 'typeorm';
import { verifyAudit } from './audit';
import { collection } from './collection';
import { Code } from './columns';
import { ConnectionArgs, connectionOf } from './connection';
import type { HubContext } from './context';
import { addStandingDeeds, addWriting, createKitTables, createTables } from './migrations';
import { Language } from './localized-text';
import type { Page } from './page';
import { Published } from './recorded';
import { anyOf, author, hasRole, hasRoleOver } from './rules';
import { sql } from './sql';
import type { Representation, Subgraph } from './subgraph';
import { aViewer, TEST_NOW, testEngines, type TestSubgraph, testSubgraph } from './testing';
import { Node, Visibility } from './values';
import type { Viewer } from './viewer';

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node })
@Entity('book')
class Book extends Published implements Node {
  @Code(96)
  @Field(() => String)
  shelf: string;
}

const BookConnection = connectionOf(Book, 'Book');

const books = collection<Book>(Book, {
  published: true,
  orders: { ID: { by: 't.`id`' } },
  facets: { shelf: { by: 't.`shelf`' } },
});

@Resolver(() => Book)
class Books {
  @Query(() => Book, { nullable: true })
  book(@Arg('id', () => ID) id: string, @Ctx() { load }: HubContext): Promise<Book | null> {
    return load.byId(books, id);
  }

  @Query(() => BookConnection)
  books(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() { load }: HubContext): Page<Book> {
    return load.page(books, args);
  }
}

class First1767225600002 {
  async up(runner: never): Promise<void> {
    await createKitTables(runner);
    await createTables(runner, [
      {
        name: 'book',
        columns: [
          { name: 'id', type: 'varchar', length: '96', primary: true },
          { name: 'version', type: 'int' },
          { name: 'createdAt', type: 'varchar', length: '24' },
          { name: 'modifiedAt', type: 'varchar', length: '24' },
          { name: 'source', type: 'text' },
          { name: 'visibility', type: 'varchar', length: '8' },
          { name: 'shelf', type: 'varchar', length: '96' },
        ],
      },
    ]);
    await addWriting(runner, ['book']);
    await addStandingDeeds(runner);
  }
}

const subgraph = {
  name: 'library',
  entities: [Book],
  migrations: [First1767225600002],
  resolvers: [Books],
  references: { Book: ({ id }: Representation, { load }: HubContext) => load.byId(books, id) },
  seeds: { reference: [], demo: [] },
  stewarded: [
    {
      type: 'Book',
      collection: books,
      mayEdit: anyOf<Book>(
        author,
        hasRoleOver(
          'EDITOR',
          { fi: 'hyllyn muokkaaja', sv: 'redaktör för hyllan', en: 'editor of its shelf' },
          ({ shelf }) => [shelf],
        ),
      ),
      // What the rules ask of a record is read through the pool.
      facts: async (_record: unknown, { db }: HubContext) => {
        await db.read(sql('SELECT 1 AS `n`'));
        return {};
      },
      mayPublish: hasRole('COORDINATOR', { fi: 'koordinaattori', sv: 'samordnare', en: 'coordinator' }),
    },
  ],
} as unknown as Subgraph;

const person = (id: string, role?: string, scope: string | null = null): Viewer =>
  aViewer({ kind: 'PERSON', id, grants: role ? [{ role, scope }] : [] });

const WRITER = person('account:writer');
const EDITOR = person('account:editor', 'EDITOR', 'shelf:a');
const STRANGER = person('account:stranger', 'EDITOR', 'shelf:b');
const MODERATOR = person('account:moderator', 'MODERATOR');

const aBook = (part: Partial<Book> = {}): Book =>
  Object.assign(new Book(), {
    id: 'book:1',
    version: 1,
    createdAt: TEST_NOW,
    modifiedAt: TEST_NOW,
    source: { system: 'test' },
    visibility: Visibility.PUBLIC,
    authorId: 'account:writer',
    shelf: 'shelf:a',
    ...part,
  });

const DOORS = `query($r: [_Any!]!) { book(id: "book:1") { id } books { totalCount nodes { id } facets(fields: ["shelf"]) { values { count } } }
  _entities(representations: $r) { ... on Book { id } } }`;

const OPEN = {
  book: { id: 'book:1' },
  books: { totalCount: 1, nodes: [{ id: 'book:1' }], facets: [{ values: [{ count: 1 }] }] },
  _entities: [{ id: 'book:1' }],
};

const SHUT = { book: null, books: { totalCount: 0, nodes: [], facets: [{ values: [] }] }, _entities: [null] };

describe.each(testEngines())('the care of records on %s', (engine) => {
  let hub: TestSubgraph;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine);
  }, 30_000);
  afterEach(() => hub.close());

  const given = (...rows: Book[]) => hub.running.db.write((writer) => writer.insert(Book, rows));
  const rows = (table: string) => hub.running.db.read(sql(`SELECT * FROM \`${table}\` ORDER BY 1`));
  const doors = async (viewer?: Viewer) =>
    (await hub.ask(DOORS, { r: [{ __typename: 'Book', id: 'book:1' }] }, viewer)).data;

  const show = (args: string, viewer?: Viewer) =>
    hub.ask(`mutation { done: setVisibilityInLibrary(type: "Book", id: "book:1", ${args}) }`, {}, viewer);
  const remove = (viewer?: Viewer, args = 'reason: "kirjattu kahdesti"') =>
    hub.ask(`mutation { done: deleteRecordInLibrary(type: "Book", id: "book:1", ${args}) }`, {}, viewer);
  const restore = (viewer?: Viewer, args = '') =>
    hub.ask(`mutation { done: restoreRecordInLibrary(type: "Book", id: "book:1" ${args}) }`, {}, viewer);

  const refusalOf = ({ errors }: { errors?: readonly { message: string; extensions?: object }[] }) => [
    (errors?.[0]?.extensions as { code?: string })?.code,
    errors?.[0]?.message,
  ];

  it('closes every door on a deleted record, its author’s too, and opens them again', async () => {
    await given(aBook());
    expect(await remove(WRITER)).toMatchObject({ data: { done: 'book:1' } });
    for (const viewer of [undefined, WRITER, EDITOR]) expect(await doors(viewer)).toEqual(SHUT);
    expect(await restore(EDITOR)).toMatchObject({ data: { done: 'book:1' } });
    expect(await doors()).toEqual(OPEN);
    expect((await rows('book')).map(({ version, deletedAt }) => [Number(version), deletedAt])).toEqual([[3, null]]);
    expect((await rows('outbox')).map(({ type, kind, objectId }) => [type, kind, objectId])).toEqual([
      ['Book', 'Delete', 'book:1'],
      ['Book', 'Create', 'book:1'],
    ]);
  });

  it('keeps who deleted, what and why', async () => {
    await given(aBook());
    await remove(MODERATOR);
    const [deed] = await rows('audit');
    expect(deed).toMatchObject({ actor: 'account:moderator', action: 'deleteRecord', objectId: 'book:1' });
    expect(JSON.parse(deed!.before as string)).toMatchObject({ version: 1, deletedAt: null });
    expect(JSON.parse(deed!.after as string)).toMatchObject({
      version: 2,
      deletedAt: TEST_NOW,
      reason: 'kirjattu kahdesti',
    });
    expect(await verifyAudit(hub.running.db)).toEqual({ entries: 1, problems: [] });
  });

  it('shows and withholds a record, and lifts an embargo only where asked to', async () => {
    await given(aBook({ embargoUntil: '2026-06-01' }));
    expect(await show('visibility: DRAFT, version: 1', WRITER)).toMatchObject({ data: { done: 'book:1' } });
    expect(await show('visibility: PUBLIC, version: 2', MODERATOR)).toMatchObject({ data: { done: 'book:1' } });
    expect(await doors()).toEqual(SHUT);
    expect(await doors(WRITER)).toEqual(OPEN);
    await show('visibility: PUBLIC, embargoUntil: null, version: 3', MODERATOR);
    expect(await doors()).toEqual(OPEN);
    expect((await rows('outbox')).map(({ kind }) => kind)).toEqual(['Update', 'Update', 'Update']);
  });

  const HIDDEN = ['NOT_FOUND', 'there is no book:1'];
  const SIGN_IN = ['UNAUTHENTICATED', 'sign in first: only signed-in people may write'];
  const EDITORS = 'this is for: its author, or editor of its shelf, or moderator, or administrator';

  it.each([
    ['nobody who is signed in', {}, undefined, SIGN_IN],
    ['nobody, of a draft', { visibility: Visibility.DRAFT }, undefined, SIGN_IN],
    [
      'a key',
      {},
      aViewer({ kind: 'KEY', id: 'key:1' }),
      ['FORBIDDEN', 'an API key only reads; this is for: a person who is signed in'],
    ],
    [
      'its author by a credential that only reads',
      {},
      aViewer({ kind: 'PERSON', id: 'account:writer', scopes: ['read:public'] }),
      ['FORBIDDEN', 'an API key only reads; this is for: a person who is signed in'],
    ],
    ['a stranger who sees it', {}, STRANGER, ['FORBIDDEN', EDITORS]],
    ['a stranger who does not', { visibility: Visibility.DRAFT }, STRANGER, HIDDEN],
    ['a stranger before its day', { embargoUntil: '2026-06-01' }, STRANGER, HIDDEN],
    ['a stranger when it is deleted', { deletedAt: TEST_NOW }, STRANGER, HIDDEN],
    ['a stranger when it never was', { id: 'book:2' }, STRANGER, HIDDEN],
    ['an administrator when it never was', { id: 'book:2' }, person('account:a', 'ADMINISTRATOR'), HIDDEN],
  ])('is refused to %s', async (_who, part, viewer, refusal) => {
    await given(aBook(part as Partial<Book>));
    const before = await rows('book');
    expect(refusalOf(await show('visibility: DRAFT, version: 1', viewer))).toEqual(refusal);
    expect(refusalOf(await remove(viewer, 'reason: ""'))).toEqual(refusal);
    expect(refusalOf(await restore(viewer))).toEqual(refusal);
    expect(await rows('book')).toEqual(before);
    for (const table of ['outbox', 'audit', 'idempotency']) expect(await rows(table)).toEqual([]);
  });

  it('takes as many statements for a record that the viewer may not see as for none', async () => {
    await given(aBook({ visibility: Visibility.DRAFT }));
    const hidden = await remove(STRANGER);
    await hub.running.db.write((writer) => writer.run(sql('DELETE FROM `book`')));
    expect(await remove(STRANGER)).toEqual(hidden);
  });

  it.each([
    ['PUBLIC', WRITER, ['FORBIDDEN', 'this is for: coordinator, or moderator, or administrator']],
    ['PARTNER', EDITOR, ['FORBIDDEN', 'this is for: coordinator, or moderator, or administrator']],
    ['DRAFT', EDITOR, [undefined, undefined]],
    ['PUBLIC', MODERATOR, [undefined, undefined]],
    ['PUBLIC', person('account:writer', 'COORDINATOR'), [undefined, undefined]],
  ])('asks for more to show a record (%s) than to edit it', async (visibility, viewer, refusal) => {
    await given(aBook({ visibility: Visibility.INTERNAL }));
    expect(refusalOf(await show(`visibility: ${visibility}, version: 1`, viewer))).toEqual(refusal);
  });

  it('refuses what cannot be, and says why', async () => {
    await given(aBook());
    expect((await show('visibility: DRAFT, version: 7', WRITER)).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', id: 'book:1', seen: 7, current: 1 } },
    ]);
    expect(refusalOf(await restore(WRITER))).toEqual(['CONFLICT', 'book:1 is not deleted']);
    expect((await remove(WRITER, 'reason: " "')).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'reason', code: 'REQUIRED' }] } },
    ]);
    const film = await hub.ask('mutation { restoreRecordInLibrary(type: "Film", id: "film:1") }', {}, WRITER);
    expect(refusalOf(film)[0]).toBe('BAD_USER_INPUT');
    await remove(WRITER);
    expect(refusalOf(await remove(WRITER))).toEqual(HIDDEN);
    expect(refusalOf(await show('visibility: DRAFT, version: 2', MODERATOR))).toEqual(HIDDEN);
  });

  it('answers a request sent again, though the record is gone since', async () => {
    await given(aBook());
    const sent = 'reason: "kahdesti", clientMutationId: "a"';
    const answers = await Promise.all(Array.from({ length: 10 }, () => remove(WRITER, sent)));
    for (const answer of [...answers, await remove(WRITER, sent)]) expect(answer.data).toEqual({ done: 'book:1' });
    expect(await rows('outbox')).toHaveLength(1);
    expect(refusalOf(await remove(WRITER, 'reason: "muu", clientMutationId: "a"'))[0]).toBe('CONFLICT');
    await restore(WRITER, ', clientMutationId: "a"');
    expect((await restore(WRITER, ', clientMutationId: "a"')).data).toEqual({ done: 'book:1' });
    expect(await rows('outbox')).toHaveLength(2);
  });

  it('answers more at once than a pool has connections: none waits for another inside its transaction', async () => {
    const ids = Array.from({ length: 12 }, (_, at) => `book:${at}`);
    await given(...ids.map((id) => aBook({ id })));
    const answers = await Promise.all(
      ids.map((id) =>
        hub.ask(
          `mutation { a: setVisibilityInLibrary(type: "Book", id: "${id}", visibility: DRAFT, version: 1)
            b: deleteRecordInLibrary(type: "Book", id: "${id}", reason: "x") c: restoreRecordInLibrary(type: "Book", id: "${id}") }`,
          {},
          EDITOR,
        ),
      ),
    );
    expect(answers.map(({ data }) => data)).toEqual(ids.map((id) => ({ a: id, b: id, c: id })));
    expect((await rows('book')).map(({ version }) => Number(version))).toEqual(ids.map(() => 4));
  });

  it('carries out the mutations of one request one after the other, each on what the one before left', async () => {
    await given(aBook());
    const { data } = await hub.ask(
      `mutation { a: setVisibilityInLibrary(type: "Book", id: "book:1", visibility: DRAFT, embargoUntil: "2026-09-01", version: 1)
        b: setVisibilityInLibrary(type: "Book", id: "book:1", visibility: INTERNAL, version: 2) c: deleteRecordInLibrary(type: "Book", id: "book:1", reason: "x") }`,
      {},
      MODERATOR,
    );
    expect(data).toEqual({ a: 'book:1', b: 'book:1', c: 'book:1' });
    expect(await rows('book')).toMatchObject([{ visibility: 'INTERNAL', embargoUntil: '2026-09-01' }]);
  });

  const ADMINISTRATOR = person('account:administrator', 'ADMINISTRATOR');
  const KEEPERS = 'this is for: moderator, or administrator';

  it.each([
    ['a moderator', MODERATOR, 'moderator'],
    ['an administrator', ADMINISTRATOR, 'administrator'],
  ])('leaves deleted what %s deleted: those who may edit it may not restore it', async (_who, keeper, said) => {
    await given(aBook());
    await remove(keeper);
    for (const viewer of [WRITER, EDITOR]) {
      expect(refusalOf(await restore(viewer))).toEqual(['FORBIDDEN', `deleted by ${said}; ${KEEPERS}`]);
    }
    expect(await doors()).toEqual(SHUT);
    expect(await rows('standing_deed')).toMatchObject([
      { recordId: 'book:1', deed: 'deleteRecord', role: said.toUpperCase(), actor: keeper.id, at: TEST_NOW },
    ]);
    expect((await restore(MODERATOR)).data).toEqual({ done: 'book:1' });
    expect(await rows('standing_deed')).toEqual([]);
    await remove(WRITER);
    expect((await restore(EDITOR)).data).toEqual({ done: 'book:1' });
  });

  it.each([
    ['a narrower audience', 'visibility: INTERNAL'],
    ['a draft', 'visibility: DRAFT'],
    ['an embargo', 'visibility: PUBLIC, embargoUntil: "2026-06-01"'],
  ])('leaves withheld what a moderator withheld with %s, until a moderator shows it again', async (_how, less) => {
    const author = person('account:writer', 'COORDINATOR');
    await given(aBook());
    await show(`${less}, version: 1`, MODERATOR);
    const before = await rows('book');
    for (const wish of ['visibility: PUBLIC, embargoUntil: null', 'visibility: DRAFT']) {
      expect(refusalOf(await show(`${wish}, version: 2`, author))).toEqual([
        'FORBIDDEN',
        `withheld by moderator; ${KEEPERS}`,
      ]);
    }
    expect(await rows('book')).toEqual(before);
    await show(`${less}, version: 2`, ADMINISTRATOR);
    expect(await rows('standing_deed')).toMatchObject([{ deed: 'setVisibility', role: 'MODERATOR' }]);
    await show('visibility: PARTNER, embargoUntil: null, version: 3', ADMINISTRATOR);
    expect(refusalOf(await show('visibility: PUBLIC, version: 4', author))[0]).toBe('FORBIDDEN');
    await show('visibility: PUBLIC, embargoUntil: null, version: 4', ADMINISTRATOR);
    expect(await rows('standing_deed')).toEqual([]);
    expect((await show('visibility: DRAFT, version: 5', author)).data).toEqual({ done: 'book:1' });
    expect((await show('visibility: PUBLIC, version: 6', author)).data).toEqual({ done: 'book:1' });
  });

  it('leaves a record to its author again when the day of a moderator’s embargo has come', async () => {
    await given(aBook());
    await show('visibility: PUBLIC, embargoUntil: "2026-05-05", version: 1', MODERATOR);
    expect(refusalOf(await show('visibility: DRAFT, version: 2', WRITER))[0]).toBe('FORBIDDEN');
    await hub.running.db.write((writer) => writer.run(sql('UPDATE `book` SET `embargoUntil` = ?', '2026-05-04')));
    expect((await show('visibility: DRAFT, version: 2', WRITER)).data).toEqual({ done: 'book:1' });
  });

  it('keeps withheld what its author deletes and restores', async () => {
    await given(aBook());
    await show('visibility: INTERNAL, version: 1', MODERATOR);
    await remove(WRITER);
    expect((await restore(WRITER)).data).toEqual({ done: 'book:1' });
    expect(await rows('book')).toMatchObject([{ visibility: 'INTERNAL', deletedAt: null }]);
    expect(refusalOf(await show('visibility: DRAFT, version: 4', WRITER))[0]).toBe('FORBIDDEN');
  });

  it('lets a moderator undo what they did to a record of their own, and others who may edit it too', async () => {
    await given(aBook({ authorId: 'account:moderator' }));
    await show('visibility: DRAFT, version: 1', MODERATOR);
    await remove(MODERATOR);
    expect(await rows('standing_deed')).toEqual([]);
    expect((await restore(EDITOR)).data).toEqual({ done: 'book:1' });
  });

  it('says in the language of who asks that it was a moderator', async () => {
    await given(aBook());
    await remove(MODERATOR);
    expect(refusalOf(await restore({ ...WRITER, language: Language.fi }))[1]).toBe(
      'poistanut moderaattori; tähän on oikeus seuraavilla: moderaattori, tai ylläpitäjä',
    );
    expect(refusalOf(await restore({ ...WRITER, language: Language.sv }))[1]).toBe(
      'raderad av moderator; detta får göras av: moderator, eller administratör',
    );
  });

  it('is hidden from clients of the graph', () => {
    expect(hub.running.sdl.match(/InLibrary\(.*\): ID @inaccessible/g)).toHaveLength(3);
  });
});
