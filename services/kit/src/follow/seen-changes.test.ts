import { Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Entity } from 'typeorm';
import { collection } from '../collection';
import { Code } from '../columns';
import { hubContext } from '../context';
import { addStandingDeeds, addWriting, createKitTables, createTables, indexAudit } from '../migrations';
import { mutate } from '../mutation';
import { Published } from '../recorded';
import { author } from '../rules';
import { deleteRecord, restoreRecord, setVisibility, stewarded } from '../stewardship';
import type { Subgraph } from '../subgraph';
import { aViewer, testEngines, type TestSubgraph, testSubgraph } from '../testing';
import { Node, Visibility } from '../values';
import type { Viewer } from '../viewer';
import { followed } from './followed';
import { outboxAfter, outboxPosition } from './outbox-reading';
import { seenChanges } from './seen-changes';

@ObjectType({ implements: Node })
@Entity('leaflet')
class Leaflet extends Published implements Node {
  @Code(96)
  @Field(() => ID)
  shelf: string;
}

const leaflets = collection<Leaflet>(Leaflet, {
  published: true,
  condition: () => ({ text: 't.`shelf` <> ?', params: ['shelf:locked'] }),
  orders: { ID: { by: 't.`id`' } },
  relations: { shelf: { column: 'shelf' } },
});

class First1767225600009 {
  async up(runner: never): Promise<void> {
    await createKitTables(runner);
    const text = (name: string, length: string) => ({ name, type: 'varchar', length });
    await createTables(runner, [
      {
        name: 'leaflet',
        columns: [
          { ...text('id', '96'), primary: true },
          { name: 'version', type: 'int' },
          text('createdAt', '24'),
          text('modifiedAt', '24'),
          { name: 'source', type: 'text' },
          text('visibility', '8'),
          text('shelf', '96'),
        ],
      },
    ]);
    await addWriting(runner, ['leaflet']);
    await addStandingDeeds(runner);
    await indexAudit(runner);
  }
}

@Resolver()
class Leaflets {
  @Query(() => [Leaflet])
  leaflets(): Leaflet[] {
    return [];
  }
}

const noun = stewarded({ type: 'Leaflet', collection: leaflets, mayEdit: author });
const subgraph = {
  name: 'leaflets',
  entities: [Leaflet],
  migrations: [First1767225600009],
  resolvers: [Leaflets],
  references: {},
  seeds: { reference: [], demo: [] },
  stewarded: [noun],
  followed: [followed('Leaflet', leaflets, { shelf: 'shelf' })],
} as unknown as Subgraph;

const { DRAFT, PUBLIC, PARTNER } = Visibility;
const AINO = aViewer({ kind: 'PERSON', id: 'person:aino' });
const PARTNERS = aViewer({ kind: 'KEY', id: 'key:1', audience: [PUBLIC, PARTNER] });
const ANYBODY = aViewer();

describe.each(testEngines())('changes as a viewer sees them, on %s', (engine) => {
  let hub: TestSubgraph;
  let minute = 0;
  beforeEach(async () => {
    hub = await testSubgraph(subgraph, engine);
  }, 30_000);
  afterEach(() => hub.close());

  const later = (): string => new Date(Date.parse('2026-05-04T09:00:00.000Z') + 60_000 * minute++).toISOString();
  const asAino = () => hubContext(hub.running.db, AINO, later());
  const make = (visibility: Visibility, { shelf = 'shelf:a', embargoUntil = null as string | null } = {}) =>
    mutate(asAino(), { action: 'make', input: {}, entity: Leaflet }, (transaction) =>
      transaction.create(
        { type: 'Leaflet', entity: Leaflet },
        { id: `leaflet:${minute}`, visibility, shelf, embargoUntil, authorId: AINO.id, deletedAt: null },
      ),
    );
  const show = ({ id, version }: Published, visibility: Visibility, embargoUntil?: string) =>
    setVisibility(noun, { id, version, visibility, embargoUntil }, asAino());
  const remove = ({ id }: Published) => deleteRecord(noun, { id, reason: 'test' }, asAino());

  /** What the viewer is told of everything since a place. */
  const told = async (viewer: Viewer, { after = 0, shelf = null as string | null } = {}) => {
    const { db } = hub.running;
    const changes = await outboxAfter(db, after, 100);
    const of = shelf === null ? null : { argument: 'shelf', id: shelf };
    return seenChanges(subgraph, { db, now: later() }, { changes, viewer, of });
  };
  /** What the last change is to the author, a partner and anybody. */
  const lastFor = async () => {
    const after = (await outboxPosition(hub.running.db)) - 1;
    return (await Promise.all([AINO, PARTNERS, ANYBODY].map((viewer) => told(viewer, { after })))).flat();
  };

  it('a public record appears, changes and goes for everybody', async () => {
    const made = await make(PUBLIC);
    expect(await lastFor()).toEqual(['CREATE', 'CREATE', 'CREATE']);
    const again = await show(made, PUBLIC);
    expect(await lastFor()).toEqual(['UPDATE', 'UPDATE', 'UPDATE']);
    await remove(again);
    expect(await lastFor()).toEqual(['DELETE', 'DELETE', 'DELETE']);
    await restoreRecord(noun, { id: made.id }, asAino());
    expect(await lastFor()).toEqual(['CREATE', 'CREATE', 'CREATE']);
  });

  it('a draft is its author’s alone, its deletion too', async () => {
    const draft = await make(DRAFT);
    expect(await lastFor()).toEqual(['CREATE', null, null]);
    await remove(draft);
    expect(await lastFor()).toEqual(['DELETE', null, null]);
  });

  it('what is published appears, and what is withheld goes for those who knew of it', async () => {
    const shared = await show(await make(DRAFT), PARTNER);
    expect(await lastFor()).toEqual(['UPDATE', 'CREATE', null]);
    const open = await show(shared, PUBLIC);
    expect(await lastFor()).toEqual(['UPDATE', 'UPDATE', 'CREATE']);
    const partnersOnly = await show(open, PARTNER);
    expect(await lastFor()).toEqual(['UPDATE', 'UPDATE', 'DELETE']);
    await show(partnersOnly, DRAFT);
    expect(await lastFor()).toEqual(['UPDATE', 'DELETE', null]);
  });

  it('under embargo it is nothing to those who wait, deleted or not', async () => {
    const embargoed = await make(PUBLIC, { embargoUntil: '2027-01-01' });
    expect(await lastFor()).toEqual(['CREATE', null, null]);
    await remove(embargoed);
    expect(await lastFor()).toEqual(['DELETE', null, null]);
  });

  it('the conditions of reads hold for what a record was, too', async () => {
    await remove(await make(PUBLIC, { shelf: 'shelf:locked' }));
    expect(await told(ANYBODY)).toEqual([null, null]);
  });

  it('of one neighbour only its records are told, gone ones too, in four statements for all', async () => {
    await make(PUBLIC, { shelf: 'shelf:b' });
    await remove(await make(PUBLIC));
    let statements = 0;
    hub.running.db.onRead = () => statements++;
    expect(await told(ANYBODY, { shelf: 'shelf:a' })).toEqual([null, null, 'DELETE']);
    expect(statements).toBe(4);
    expect(await told(ANYBODY, { shelf: 'shelf:b' })).toEqual(['CREATE', null, null]);
  });

  it('places in the outbox are read on from, and tell the last', async () => {
    for (let n = 0; n < 5; n++) await make(PUBLIC);
    const { db } = hub.running;
    expect((await outboxAfter(db, 1, 3)).map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect(await outboxAfter(db, 5, 3)).toEqual([]);
    expect(await outboxPosition(db)).toBe(5);
  });
});
