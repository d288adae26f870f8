import { foldAll, type Localized, pickText, sortKey } from '@courage-hub/kit/localized-text';
import { aViewer, TEST_NOW, type TestSubgraph } from '@courage-hub/kit/testing';
import { Visibility } from '@courage-hub/kit/values';
import type { Grant, Viewer } from '@courage-hub/kit/viewer';
import { Account } from './account/account';
import { Ambassadorship, Constituency } from './ambassadorship/ambassadorship';
import { Event, EventKind } from './event/event';
import { Group } from './group/group';
import { GroupRole } from './group/group-role';
import { Membership } from './membership/membership';
import { JoinPolicy } from './network/join-policy';
import { Network } from './network/network';
import { PartnerProgramme, TrustLevel } from './partner/partner-programme';
import { Person } from './person/person';
import { Story, StoryStatus } from './story/story';
import { Post } from './thread/post';
import { Thread, ThreadStatus } from './thread/thread';

/** The association itself: sees everything. */
export const ASSOCIATION: Viewer = aViewer({ audience: [Visibility.PUBLIC, Visibility.PARTNER, Visibility.INTERNAL] });

/** Stores rows in the order given, each in the table of its class. */
export const given = (hub: TestSubgraph, ...rows: object[]): Promise<void> =>
  hub.running.db.write(async (writer) => {
    for (const row of rows) await writer.insert(row.constructor as new () => object, [row]);
  });

/** A row of any class: `row(StoryTeller, { storyId, personId })`. */
export const row = <T extends object>(entity: new () => T, part: Partial<T>): T => Object.assign(new entity(), part);

let made = 0;
const nextId = (type: string): string => `${type}:t${++made}`;

const recorded = (type: string) => ({
  id: nextId(type),
  version: 1,
  createdAt: '2026-01-10T08:00:00.000Z',
  modifiedAt: '2026-01-10T08:00:00.000Z',
  source: { system: 'test' },
});

const published = (type: string) => ({ ...recorded(type), visibility: Visibility.PUBLIC });

const findable = (name: Localized | string) => ({
  sortKey: sortKey(typeof name === 'string' ? name : (pickText(name) ?? '')),
  searchText: foldAll(name),
});

export function aPerson(part: Partial<Person> = {}): Person {
  const displayName = part.displayName ?? 'Aino Aalto';
  const none = { affiliationId: null, homeMunicipalityId: null, offers: [] };
  return row(Person, { ...published('person'), displayName, ...findable(displayName), ...none, ...part });
}

export function aNetwork(part: Partial<Network> = {}): Network {
  const name = part.name ?? { fi: 'Verkosto' };
  const rest = { joinPolicy: JoinPolicy.OPEN, stewardId: null };
  return row(Network, { ...published('network'), name, ...findable(name), ...rest, ...part });
}

export function aGroup(network: Network, part: Partial<Group> = {}): Group {
  const name = part.name ?? { fi: 'Ryhmä' };
  const rest = { networkId: network.id, purpose: null, joinPolicy: JoinPolicy.OPEN, rolesOffered: [GroupRole.MEMBER] };
  return row(Group, { ...published('group'), name, ...findable(name), ...rest, ...part });
}

export function aMembership(group: Group, part: Partial<Membership> & Pick<Membership, 'memberId'>): Membership {
  const rest = { memberType: 'Person' as const, role: GroupRole.MEMBER, since: '2025-01-01', until: null };
  return row(Membership, { ...recorded('membership'), groupId: group.id, ...rest, invitedById: null, ...part });
}

export function anAmbassadorship(person: Person, part: Partial<Ambassadorship> = {}): Ambassadorship {
  const place = { municipalityId: 'municipality:091', regionId: null, interestGroupId: null };
  const rest = { constituency: Constituency.MUNICIPALITY, startDate: '2025-01-01', endDate: null };
  return row(Ambassadorship, {
    ...published('ambassadorship'),
    personId: person.id,
    ...place,
    ...rest,
    ...part,
  });
}

export function anEvent(part: Partial<Event> = {}): Event {
  const where = { municipalityId: null, networkId: null };
  const rest = { endsAt: null, registered: null, attended: null, agenda: [], sameAs: [] };
  return row(Event, {
    ...published('event'),
    kind: EventKind.STORY_WORKSHOP,
    title: { fi: 'Tarinapaja' },
    startsAt: '2025-03-01T10:00:00.000Z',
    ...where,
    ...rest,
    ...part,
  });
}

export function aStory(part: Partial<Story> = {}): Story {
  const title = part.title ?? { fi: 'Tarina' };
  const rest = { status: StoryStatus.TOLD, anonymous: false, workshopId: null, continuesId: null };
  return row(Story, { ...published('story'), title, ...findable(title), ...rest, ...part });
}

export function aThread(part: Partial<Thread> = {}): Thread {
  const title = part.title ?? 'Kuka on kokeillut tätä?';
  const none = { acceptedPostId: null, lessonId: null, groupId: null };
  const rest = { searchText: foldAll(title), category: 'experiments', status: ThreadStatus.OPEN };
  return row(Thread, { ...published('thread'), title, ...rest, ...none, ...part });
}

export function aPost(thread: Thread, part: Partial<Post> = {}): Post {
  const rest = { authorId: null, body: 'Me kokeilimme.', at: '2026-02-01T09:00:00.000Z' };
  return row(Post, { ...recorded('post'), threadId: thread.id, ...rest, ...part });
}

export function aPartnerProgramme(part: Partial<PartnerProgramme> = {}): PartnerProgramme {
  const name = part.name ?? { en: 'Labs of the North' };
  const rest = { organizationId: null, homepage: null, trust: TrustLevel.REVIEWED, feeds: [], reciprocal: null };
  return row(PartnerProgramme, { ...published('partner'), name, ...findable(name), ...rest, ...part });
}

export function anAccount(part: Partial<Account> = {}): Account {
  const none = { email: null, personId: null, disabledAt: null };
  return row(Account, { id: nextId('account'), name: 'Aino Aalto', ...none, createdAt: TEST_NOW, ...part });
}

/** The viewer that an account is, with the grants of everybody signed in and more. */
export const signedInAs = ({ id }: Account, ...grants: Grant[]): Viewer =>
  aViewer({ kind: 'PERSON', id, grants: [{ role: 'PARTICIPANT', scope: null }, ...grants] });
