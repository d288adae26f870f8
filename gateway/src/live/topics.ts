import { badInput } from '@courage-hub/kit/errors';
import type { Told } from '@courage-hub/kit/follow/outbox-reading';
import type { SeenAs } from '@courage-hub/kit/follow/seen-changes';
import { type NodeType, typeOfId } from '../nodes';
import type { LiveField } from './occasion';

/** What a subscription follows. */
export interface Topic {
  services: readonly string[];
  /** Changes of these types alone, of the service that owns each. */
  types: readonly NodeType[];
  /** Changes of this record alone. */
  id: string | null;
  /** Changes of records of this neighbour alone. */
  of: { argument: string; id: string } | null;
  after: string | null;
  event(change: Told, seen: Exclude<SeenAs, null>, cursor: string): object;
}

type Args = Readonly<Record<string, unknown>>;

/** What the arguments of a field of `Subscription` mean. */
export function topicOf(types: readonly NodeType[], field: LiveField, args: Args): Topic {
  const { after = null } = args as { after?: string | null };
  return { ...TOPICS[field](types, args), after };
}

const TOPICS: Record<LiveField, (types: readonly NodeType[], args: Args) => Omit<Topic, 'after'>> = {
  experimentChanged: (types, args) => ({
    ...oneType(types, 'Experiment'),
    id: idOf(types, 'id', 'Experiment', args.id),
    of: neighbour('municipality', idOf(types, 'municipality', 'Municipality', args.municipality)),
    event: (change, seen, cursor) => ({ ...told(change, seen, cursor), experiment: recordOf(change, seen) }),
  }),
  threadPosted: (types, args) => ({
    ...oneType(types, 'Post'),
    id: null,
    of: neighbour('thread', idOf(types, 'thread', 'Thread', args.thread)),
    event: (change, seen, cursor) => ({ ...told(change, seen, cursor), post: recordOf(change, seen) }),
  }),
  changes: (types, args) => ({
    ...manyTypes(types, (args.types as string[] | null | undefined) ?? null),
    id: null,
    of: null,
    event: (change, seen, cursor) => ({
      ...told(change, seen, cursor),
      objectType: change.type,
      object: recordOf(change, seen),
    }),
  }),
};

const told = ({ at, id }: Told, type: SeenAs, cursor: string) => ({ cursor, type, at, objectId: id });

const recordOf = ({ type: __typename, id }: Told, seen: SeenAs) => (seen === 'DELETE' ? null : { __typename, id });

const neighbour = (argument: string, id: string | null) => (id === null ? null : { argument, id });

const oneType = (types: readonly NodeType[], name: string): Pick<Topic, 'services' | 'types'> =>
  following(types.filter((type) => type.name === name));

function manyTypes(types: readonly NodeType[], names: readonly string[] | null): Pick<Topic, 'services' | 'types'> {
  if (names === null) return following(types);
  const chosen = [...new Set(names)].map((name) => types.find((type) => type.name === name) ?? name);
  const unknown = chosen.find((one): one is string => typeof one === 'string');
  if (unknown === undefined && chosen.length > 0) return following(chosen as NodeType[]);
  const known = types.map(({ name }) => name).join(', ');
  throw badInput(`types must be some of ${known}`, unknown ?? names);
}

const following = (types: readonly NodeType[]) => ({
  types,
  services: [...new Set(types.map(({ owner }) => owner))].sort(),
});

function idOf(types: readonly NodeType[], argument: string, name: string, id: unknown): string | null {
  if (id === undefined || id === null) return null;
  if (typeOfId(types, String(id))?.name === name) return String(id);
  throw badInput(`${argument} must be the global id of a ${name}`, id);
}
