import { join } from 'node:path';
import { foldAll, pickText, sortKey, type Localized } from '@courage-hub/kit/localized-text';
import type { SeedTable } from '@courage-hub/kit/seed';
import { Ambassadorship } from './ambassadorship/ambassadorship';
import { AmbassadorshipExperiment } from './ambassadorship/ambassadorship.links';
import { Event } from './event/event';
import { Group } from './group/group';
import { GroupExperiment, GroupMunicipality } from './group/group.links';
import { Membership } from './membership/membership';
import { Network } from './network/network';
import { NetworkMember, NetworkOrganization } from './network/network.links';
import { PartnerProgramme } from './partner/partner-programme';
import { PartnerProgrammeLink } from './partner/partner.links';
import { Person } from './person/person';
import { Story } from './story/story';
import { StoryBeat } from './story/story-beat';
import { StoryExperiment, StoryLesson, StoryPractice, StoryTeller } from './story/story.links';
import { Post } from './thread/post';
import { Thread } from './thread/thread';
import { ThreadTopicLink } from './thread/thread.links';

const SORT_KEY_LENGTH = 160;

const versioned = <T extends object>(row: T): T => Object.assign(row, { version: 1 });

/** A first version with its place in the alphabet and the words it is found by. */
const findable = <T extends object>(row: T, name: Localized | string, ...more: (Localized | null)[]): T =>
  Object.assign(versioned(row), {
    sortKey: sortKey(typeof name === 'string' ? name : (pickText(name) ?? '')).slice(0, SORT_KEY_LENGTH),
    searchText: foldAll(name, ...more),
  });

const asPerson = (row: Person): Person => findable(row, row.displayName);
const asNetwork = (row: Network): Network => findable(row, row.name);
const asGroup = (row: Group): Group => findable(row, row.name);
const asStory = (row: Story): Story => findable(row, row.title);
const asPartner = (row: PartnerProgramme): PartnerProgramme => findable(row, row.name);
const asThread = (row: Thread): Thread => Object.assign(versioned(row), { searchText: foldAll(row.title) });

type Complete<T extends object> = (row: T) => T;

/** `data/demo/<table>.json`, rows as the entity's properties; `complete` adds what is derived. */
function table<T extends object>(entity: new () => T, name: string, complete?: Complete<T>, type?: string): SeedTable {
  const file = join(__dirname, '..', 'data', 'demo', `${name}.json`);
  return { entity, file, complete: complete as SeedTable['complete'], type };
}

/** The demo tables, in the order of their foreign keys. */
export const demoTables: SeedTable[] = [
  table(Person, 'person', asPerson, 'Person'),
  table(Network, 'network', asNetwork, 'Network'),
  table(NetworkMember, 'network_member'),
  table(NetworkOrganization, 'network_organization'),
  table(Group, 'network_group', asGroup, 'Group'),
  table(GroupExperiment, 'group_experiment'),
  table(GroupMunicipality, 'group_municipality'),
  table(Membership, 'membership', versioned, 'Membership'),
  table(Ambassadorship, 'ambassadorship', versioned, 'Ambassadorship'),
  table(AmbassadorshipExperiment, 'ambassadorship_experiment'),
  table(Event, 'event', versioned, 'Event'),
  table(Story, 'story', asStory, 'Story'),
  table(StoryBeat, 'story_beat'),
  table(StoryExperiment, 'story_experiment'),
  table(StoryPractice, 'story_practice'),
  table(StoryLesson, 'story_lesson'),
  table(StoryTeller, 'story_teller'),
  table(Thread, 'thread', asThread, 'Thread'),
  table(ThreadTopicLink, 'thread_topic'),
  table(Post, 'post', versioned, 'Post'),
  table(PartnerProgramme, 'partner_programme', asPartner, 'PartnerProgramme'),
  table(PartnerProgrammeLink, 'partner_programme_link'),
];
