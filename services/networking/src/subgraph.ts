import type { Collection } from '@courage-hub/kit/collection';
import { followed } from '@courage-hub/kit/follow/followed';
import type { ReferenceResolver, Subgraph } from '@courage-hub/kit/subgraph';
import { Account } from './account/account';
import { ExternalIdentity } from './account/external-identity';
import { disableUser, enableUser } from './account/disable-user';
import { grantUser } from './account/grant-user';
import { listUsers } from './account/list-users';
import { revokeUser } from './account/revoke-user';
import { RoleGrant } from './account/role-grant';
import { Ambassadorship } from './ambassadorship/ambassadorship';
import { AmbassadorshipExperiment } from './ambassadorship/ambassadorship.links';
import { AmbassadorshipResolver } from './ambassadorship/ambassadorship.resolver';
import { ambassadorships } from './ambassadorship/ambassadorship.rows';
import { ApiKey } from './api-key/api-key';
import { createKey } from './api-key/create-key';
import { listKeys } from './api-key/list-keys';
import { revokeKey, rotateKey } from './api-key/rotate-key';
import { ContractingProcessRefResolver } from './contracting-process.ref';
import { EvaluationRefResolver } from './evaluation.ref';
import { Event } from './event/event';
import { EventResolver } from './event/event.resolver';
import { events } from './event/event.rows';
import { ExperimentRefResolver } from './experiment.ref';
import { demoTables } from './fixtures';
import { Group } from './group/group';
import { GroupExperiment, GroupMunicipality } from './group/group.links';
import { GroupResolver } from './group/group.resolver';
import { groups } from './group/group.rows';
import { mayCreateGroup } from './group/group.rules';
import { internals } from './internals';
import { LessonRefResolver } from './lesson.ref';
import { Membership } from './membership/membership';
import { MembershipResolver } from './membership/membership.resolver';
import { memberships } from './membership/membership.rows';
import { mayJoinGroup, mayLeaveGroup } from './membership/membership.rules';
import { AuditIndex1776000000051 } from './migrations/audit-index';
import { First1767225600000 } from './migrations/first';
import { Ordered1776000000042 } from './migrations/ordered';
import { Second1769904000000 } from './migrations/second';
import { Third1772323200000 } from './migrations/third';
import { Fourth1775001600000 } from './migrations/fourth';
import { MunicipalityRefResolver } from './municipality.ref';
import { Network } from './network/network';
import { NetworkMember, NetworkOrganization } from './network/network.links';
import { NetworkResolver } from './network/network.resolver';
import { networks } from './network/network.rows';
import { OrganizationRefResolver } from './organization.ref';
import { PartnerProgramme } from './partner/partner-programme';
import { PartnerProgrammeResolver } from './partner/partner-programme.resolver';
import { partnerProgrammes } from './partner/partner-programme.rows';
import { PartnerProgrammeLink } from './partner/partner.links';
import { Person } from './person/person';
import { PersonResolver } from './person/person.resolver';
import { people } from './person/person.rows';
import { PracticeRefResolver } from './practice.ref';
import { ProgrammeRefResolver } from './programme.ref';
import { RegionRefResolver } from './region.ref';
import { Session } from './sign-in/session';
import { SignInLink } from './sign-in/sign-in-link';
import { stewardedNouns } from './stewarded.rules';
import { Story } from './story/story';
import { StoryBeat } from './story/story-beat';
import { StoryExperiment, StoryLesson, StoryPractice, StoryTeller } from './story/story.links';
import { StoryResolver } from './story/story.resolver';
import { stories } from './story/story.rows';
import { Post } from './thread/post';
import { PostResolver } from './thread/post.resolver';
import { Thread } from './thread/thread';
import { ThreadTopicLink } from './thread/thread.links';
import { ThreadResolver } from './thread/thread.resolver';
import { posts, threads } from './thread/thread.rows';
import { ViewerResolver } from './viewer/viewer.resolver';

const ours =
  <N extends { id: string }>(of: Collection<N, never>): ReferenceResolver =>
  ({ id }, { load }) =>
    load.byId(of, id);

const theirs: ReferenceResolver = (key) => key;

/** People, networks and groups, ambassadors, events, stories, discussions and partner programmes. */
export const subgraph: Subgraph = {
  name: 'networking',
  entities: [
    ...[Person, Network, NetworkMember, NetworkOrganization, Group, GroupExperiment, GroupMunicipality, Membership],
    ...[Ambassadorship, AmbassadorshipExperiment, Event],
    ...[Story, StoryBeat, StoryExperiment, StoryLesson, StoryPractice, StoryTeller],
    ...[Thread, ThreadTopicLink, Post, PartnerProgramme, PartnerProgrammeLink],
    ...[Account, RoleGrant, ExternalIdentity, SignInLink, Session, ApiKey],
  ],
  migrations: [
    First1767225600000,
    Second1769904000000,
    Third1772323200000,
    Fourth1775001600000,
    Ordered1776000000042,
    AuditIndex1776000000051,
  ],
  resolvers: [
    ...([PersonResolver, NetworkResolver, GroupResolver, MembershipResolver, AmbassadorshipResolver] as const),
    ...[EventResolver, StoryResolver, ThreadResolver, PostResolver, PartnerProgrammeResolver, ViewerResolver],
    ...[ExperimentRefResolver, PracticeRefResolver, LessonRefResolver, ProgrammeRefResolver],
    ...[MunicipalityRefResolver, RegionRefResolver, OrganizationRefResolver],
    ...[ContractingProcessRefResolver, EvaluationRefResolver],
  ],
  references: {
    Person: ours(people),
    Network: ours(networks),
    Group: ours(groups),
    Membership: ours(memberships),
    Ambassadorship: ours(ambassadorships),
    Event: ours(events),
    Story: ours(stories),
    Thread: ours(threads),
    Post: ours(posts),
    PartnerProgramme: ours(partnerProgrammes),
    Experiment: theirs,
    Practice: theirs,
    Lesson: theirs,
    Programme: theirs,
    Municipality: theirs,
    Region: theirs,
    Organization: theirs,
    ContractingProcess: theirs,
    Evaluation: theirs,
  },
  rules: { createGroup: mayCreateGroup, joinGroup: mayJoinGroup, leaveGroup: mayLeaveGroup },
  stewarded: stewardedNouns,
  followed: [followed('Post', posts, { thread: 'thread' })],
  internals,
  housekeeping: [
    { entity: SignInLink, key: 'tokenHash', from: 'expiresAt', keptMs: 0 },
    { entity: Session, key: 'sessionHash', from: 'expiresAt', keptMs: 0 },
  ],
  commands: {
    'key create': createKey,
    'key list': listKeys,
    'key rotate': rotateKey,
    'key revoke': revokeKey,
    'user grant': grantUser,
    'user revoke': revokeUser,
    'user disable': disableUser,
    'user enable': enableUser,
    'user list': listUsers,
  },
  seeds: { reference: [], demo: demoTables },
};
