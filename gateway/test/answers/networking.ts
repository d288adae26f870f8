import { byId, demoRows, isPublic, latestFirst, type Text } from './rows';

interface Recorded {
  id: string;
  visibility: string;
  createdAt: string;
  modifiedAt: string;
}

export interface Ambassadorship extends Recorded {
  personId: string;
  constituency: string;
  municipalityId: string | null;
  regionId: string | null;
  startDate: string;
  endDate: string | null;
}

export interface Story extends Recorded {
  title: Text;
  status: string;
  workshopId: string | null;
}

export interface Thread extends Recorded {
  title: string;
  status: string;
}

export interface Event extends Recorded {
  kind: string;
  title: Text;
  startsAt: string;
  municipalityId: string | null;
  attended: number | null;
}

const people = byId(demoRows<Recorded & { displayName: string }>('networking', 'person').filter(isPublic));

/** Who somebody is; null where the person is not for everybody to see. */
export function personOf({ personId }: Ambassadorship): { displayName: string } | null {
  const person = people.get(personId);
  return person ? { displayName: person.displayName } : null;
}

/** Latest start first. */
export const ambassadorships = latestFirst(
  demoRows<Ambassadorship>('networking', 'ambassadorship').filter(isPublic),
  ({ startDate }) => startDate,
);

/** Latest change first. */
export const stories = latestFirst(
  demoRows<Story>('networking', 'story').filter(isPublic),
  ({ modifiedAt }) => modifiedAt,
);

/** Latest first, without those that a moderator hid. */
export const threads = latestFirst(
  demoRows<Thread>('networking', 'thread')
    .filter(isPublic)
    .filter(({ status }) => status !== 'HIDDEN'),
  ({ createdAt }) => createdAt,
);

/** Latest start first, past and coming ones. */
export const events = latestFirst(demoRows<Event>('networking', 'event').filter(isPublic), ({ startsAt }) => startsAt);

const told = demoRows<{ storyId: string; experimentId: string }>('networking', 'story_experiment');

/** The stories of an experiment. */
export const storiesOf = (experimentId: string): Story[] =>
  stories.filter(({ id }) => told.some((link) => link.storyId === id && link.experimentId === experimentId));

const mentored = demoRows<{ ambassadorshipId: string; experimentId: string }>(
  'networking',
  'ambassadorship_experiment',
);

/** The ambassadors who mentor an experiment or did. */
export const mentorsOf = (experimentId: string): Ambassadorship[] =>
  ambassadorships.filter(({ id }) =>
    mentored.some((link) => link.ambassadorshipId === id && link.experimentId === experimentId),
  );
