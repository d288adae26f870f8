import { collection } from '@courage-hub/kit/collection';
import { atLeast, below, type Combinable, equals } from '@courage-hub/kit/filters';
import type { Loaders } from '@courage-hub/kit/loaders';
import type { Page } from '@courage-hub/kit/page';
import { Event, type EventKind } from './event';
import type { EventsArgs } from './event.inputs';
import { finnishMidnight, nextFinnishMidnight } from './finnish-midnight';

interface EventFilter extends Combinable<EventFilter> {
  kind?: EventKind | null;
  from?: string | null;
  to?: string | null;
}

/** What can be asked of events. */
export const events = collection<Event, EventFilter>(Event, {
  published: true,
  orders: { STARTS: { by: 't.`startsAt`', descending: true } },
  filter: {
    kind: equals('kind'),
    from: (day, reader) => atLeast('startsAt')(finnishMidnight(day), reader),
    to: (day, reader) => below('startsAt')(nextFinnishMidnight(day), reader),
  },
  facets: { kind: { by: 't.`kind`' } },
  relations: { network: { column: 'networkId' }, municipality: { column: 'municipalityId' } },
});

/** A page of all events, or of one network's. */
export const eventPage = (
  load: Loaders,
  { kind, from, to, ...args }: EventsArgs,
  parent?: { relation: string; id: string },
): Page<Event> => load.page(events, { ...args, filter: { kind, from, to } }, parent);
