import { Directive, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { collection } from './collection';
import { createKitTables } from './migrations';
import { Published } from './recorded';
import { Ref } from './references';
import type { Representation, Subgraph } from './subgraph';
import { testSubgraph, type TestSubgraph } from './testing';
import { Node } from './values';

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node })
class Film extends Published implements Node {
  secret: boolean;
}

@Directive('@key(fields: "ref")')
@ObjectType('Book')
class BookRef {
  @Ref()
  id: string;
}

@Directive('@key(fields: "ref", resolvable: false)')
@ObjectType('Song')
class SongRef {
  @Ref()
  id: string;
}

const FILMS = [
  { id: 'film:1', secret: false },
  { id: 'film:secret', secret: true },
].map((film) => Object.assign(new Film(), film));

@Resolver(() => BookRef)
class Books {
  @Query(() => [BookRef], { nullable: 'itemsAndList' })
  books(): BookRef[] {
    return [{ id: 'book:1' }];
  }

  @Query(() => SongRef, { nullable: true })
  song(): SongRef {
    return { id: 'song:1' };
  }

  @FieldResolver(() => [Film], { nullable: 'itemsAndList' })
  films(@Root() { id }: BookRef): Film[] {
    return id === 'book:1' ? FILMS.slice(0, 1) : [];
  }
}

class First1767225600003 {
  async up(runner: never): Promise<void> {
    await createKitTables(runner);
  }
}

const find = ({ id }: Representation) => FILMS.find((film) => film.id === id) ?? null;

const subgraph = {
  name: 'films',
  entities: [],
  migrations: [First1767225600003],
  resolvers: [Books],
  orphanedTypes: [Film],
  references: { Film: find, Book: ({ id }: Representation) => ({ id }) },
  seeds: { reference: [], demo: [] },
  stewarded: [
    {
      type: 'Film',
      collection: collection<Film>(Film, { orders: { ID: { by: 't.`id`' } } }),
      mayEdit: { allows: () => false, says: 'nobody' },
      untraceable: ({ secret }: Film) => secret,
    },
  ],
} as unknown as Subgraph;

describe('records that can be withheld', () => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await testSubgraph(subgraph, 'sqlite', 'none');
  }, 30_000);
  afterAll(() => hub.close());

  const typeNamed = (name: string): string =>
    new RegExp(`type ${name} [^}]*}`).exec(hub.running.sdl)![0].replace(/"""[^"]*"""\s*/g, '');

  it('are pointed at by ref, which clients do not see', () => {
    const film = typeNamed('Film');
    expect(film).toContain('type Film implements Node @key(fields: "id") @key(fields: "ref") {\n  id: ID!\n');
    expect(film).toContain('\n  ref: ID @inaccessible\n');
  });

  it('of another service have no id here, and fields are added only to those that their owner shows', () => {
    expect(typeNamed('Book')).toBe(
      'type Book @key(fields: "ref") {\n  ref: ID @inaccessible\n  id: ID! @external\n  films: [Film] @requires(fields: "id")\n}',
    );
    expect(typeNamed('Song')).toBe('type Song @key(fields: "ref", resolvable: false) {\n  ref: ID @inaccessible\n}');
  });

  it('of another service do not tell their id, however the service is asked', async () => {
    const { data, errors } = await hub.ask('{ books { ref } song { ref } told: books { id } }');
    expect(data).toEqual({ books: [{ ref: 'book:1' }], song: { ref: 'song:1' }, told: [null] });
    expect(errors).toMatchObject([{ path: ['told', 0, 'id'], extensions: { code: 'FORBIDDEN' } }]);
  });

  const entities = (representations: object[], fields: string) =>
    hub.ask(`query($r: [_Any!]!) { _entities(representations: $r) { ${fields} } }`, { r: representations });

  it('are found by id and by ref, but by ref never where they must not be traced', async () => {
    const keys = [{ id: 'film:1' }, { ref: 'film:1' }, { id: 'film:secret' }, { ref: 'film:secret' }, { ref: null }];
    const answer = await entities(
      [...keys, { ref: 'film:none' }].map((key) => ({ __typename: 'Film', ...key })),
      '... on Film { id ref }',
    );
    expect(answer).toEqual({
      data: {
        _entities: [
          { id: 'film:1', ref: 'film:1' },
          { id: 'film:1', ref: 'film:1' },
          { id: 'film:secret', ref: null },
          null,
          null,
          null,
        ],
      },
      statements: 0,
    });
  });

  it('get their added fields by ref alone, and nothing where the ref is null or the id is another one', async () => {
    const answer = await entities(
      [{ ref: 'book:1' }, { ref: null, id: 'book:1' }, { ref: 'book:1', id: 'Book' }].map((key) => ({
        __typename: 'Book',
        ...key,
      })),
      '... on Book { films { id } }',
    );
    expect(answer.data).toEqual({ _entities: [{ films: [{ id: 'film:1' }] }, null, null] });
    expect(answer.errors).toMatchObject([
      {
        message: 'nothing but the id of a record may be called id here, but got: "Book"',
        path: ['_entities', 2],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});
