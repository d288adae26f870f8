import { createKitTables, createTables, dropKitTables, dropTables, type TableSpec } from '@courage-hub/kit/migrations';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES: TableSpec[] = [
  {
    name: 'network',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'visibility', type: 'varchar', length: '8' },
      { name: 'name', type: 'text' },
      { name: 'sortKey', type: 'varchar', length: '160' },
      { name: 'searchText', type: 'varchar', length: '600' },
      { name: 'joinPolicy', type: 'varchar', length: '16' },
      { name: 'stewardId', type: 'varchar', length: '96', nullable: true },
    ],
    indices: [{ name: 'IX_network_sort', columns: ['sortKey', 'id'] }],
  },
  {
    name: 'event',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'visibility', type: 'varchar', length: '8' },
      { name: 'kind', type: 'varchar', length: '24' },
      { name: 'title', type: 'text' },
      { name: 'startsAt', type: 'varchar', length: '24' },
      { name: 'endsAt', type: 'varchar', length: '24', nullable: true },
      { name: 'municipalityId', type: 'varchar', length: '96', nullable: true },
      { name: 'networkId', type: 'varchar', length: '96', nullable: true },
      { name: 'registered', type: 'int', nullable: true },
      { name: 'attended', type: 'int', nullable: true },
      { name: 'agenda', type: 'text' },
      { name: 'sameAs', type: 'text' },
    ],
    indices: [
      { name: 'IX_event_network', columns: ['networkId'] },
      { name: 'IX_event_municipality', columns: ['municipalityId'] },
      { name: 'IX_event_starts', columns: ['startsAt', 'id'] },
    ],
    foreignKeys: [
      { name: 'FK_event_network', columns: ['networkId'], references: 'network', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'network_group',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'visibility', type: 'varchar', length: '8' },
      { name: 'networkId', type: 'varchar', length: '96' },
      { name: 'name', type: 'text' },
      { name: 'purpose', type: 'text', nullable: true },
      { name: 'sortKey', type: 'varchar', length: '160' },
      { name: 'searchText', type: 'varchar', length: '600' },
      { name: 'joinPolicy', type: 'varchar', length: '16' },
      { name: 'rolesOffered', type: 'text' },
    ],
    indices: [
      { name: 'IX_network_group_sort', columns: ['sortKey', 'id'] },
      { name: 'IX_network_group_network', columns: ['networkId'] },
    ],
    foreignKeys: [
      { name: 'FK_network_group_network', columns: ['networkId'], references: 'network', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'group_experiment',
    columns: [
      { name: 'groupId', type: 'varchar', length: '96', primary: true },
      { name: 'experimentId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_group_experiment_experiment', columns: ['experimentId'] }],
    foreignKeys: [
      {
        name: 'FK_group_experiment_group',
        columns: ['groupId'],
        references: 'network_group',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'group_municipality',
    columns: [
      { name: 'groupId', type: 'varchar', length: '96', primary: true },
      { name: 'municipalityId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_group_municipality_municipality', columns: ['municipalityId'] }],
    foreignKeys: [
      {
        name: 'FK_group_municipality_group',
        columns: ['groupId'],
        references: 'network_group',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'network_member',
    columns: [
      { name: 'networkId', type: 'varchar', length: '96', primary: true },
      { name: 'memberNetworkId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_network_member_member', columns: ['memberNetworkId'] }],
    foreignKeys: [
      { name: 'FK_network_member_network', columns: ['networkId'], references: 'network', referencedColumns: ['id'] },
      {
        name: 'FK_network_member_member',
        columns: ['memberNetworkId'],
        references: 'network',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'network_organization',
    columns: [
      { name: 'networkId', type: 'varchar', length: '96', primary: true },
      { name: 'organizationId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_network_organization_organization', columns: ['organizationId'] }],
    foreignKeys: [
      {
        name: 'FK_network_organization_network',
        columns: ['networkId'],
        references: 'network',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'partner_programme',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'visibility', type: 'varchar', length: '8' },
      { name: 'name', type: 'text' },
      { name: 'sortKey', type: 'varchar', length: '160' },
      { name: 'searchText', type: 'varchar', length: '600' },
      { name: 'organizationId', type: 'varchar', length: '96', nullable: true },
      { name: 'homepage', type: 'varchar', length: '2000', nullable: true },
      { name: 'trust', type: 'varchar', length: '16' },
      { name: 'feeds', type: 'text' },
      { name: 'reciprocal', type: 'boolean', nullable: true },
    ],
    indices: [
      { name: 'IX_partner_programme_organization', columns: ['organizationId'] },
      { name: 'IX_partner_programme_sort', columns: ['sortKey', 'id'] },
    ],
  },
  {
    name: 'partner_programme_link',
    columns: [
      { name: 'partnerProgrammeId', type: 'varchar', length: '96', primary: true },
      { name: 'programmeId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_partner_programme_link_programme', columns: ['programmeId'] }],
    foreignKeys: [
      {
        name: 'FK_partner_programme_link_partner',
        columns: ['partnerProgrammeId'],
        references: 'partner_programme',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'person',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'visibility', type: 'varchar', length: '8' },
      { name: 'displayName', type: 'varchar', length: '160' },
      { name: 'sortKey', type: 'varchar', length: '160' },
      { name: 'searchText', type: 'varchar', length: '400' },
      { name: 'affiliationId', type: 'varchar', length: '96', nullable: true },
      { name: 'homeMunicipalityId', type: 'varchar', length: '96', nullable: true },
      { name: 'offers', type: 'text' },
    ],
    indices: [
      { name: 'IX_person_home', columns: ['homeMunicipalityId'] },
      { name: 'IX_person_sort', columns: ['sortKey', 'id'] },
    ],
  },
  {
    name: 'ambassadorship',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'visibility', type: 'varchar', length: '8' },
      { name: 'personId', type: 'varchar', length: '96' },
      { name: 'constituency', type: 'varchar', length: '16' },
      { name: 'municipalityId', type: 'varchar', length: '96', nullable: true },
      { name: 'regionId', type: 'varchar', length: '96', nullable: true },
      { name: 'interestGroupId', type: 'varchar', length: '96', nullable: true },
      { name: 'startDate', type: 'varchar', length: '10' },
      { name: 'endDate', type: 'varchar', length: '10', nullable: true },
    ],
    indices: [
      { name: 'IX_ambassadorship_region', columns: ['regionId'] },
      { name: 'IX_ambassadorship_municipality', columns: ['municipalityId'] },
      { name: 'IX_ambassadorship_person', columns: ['personId'] },
      { name: 'IX_ambassadorship_start', columns: ['startDate', 'id'] },
    ],
    foreignKeys: [
      { name: 'FK_ambassadorship_person', columns: ['personId'], references: 'person', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'ambassadorship_experiment',
    columns: [
      { name: 'ambassadorshipId', type: 'varchar', length: '96', primary: true },
      { name: 'experimentId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_ambassadorship_experiment_experiment', columns: ['experimentId'] }],
    foreignKeys: [
      {
        name: 'FK_ambassadorship_experiment_ambassadorship',
        columns: ['ambassadorshipId'],
        references: 'ambassadorship',
        referencedColumns: ['id'],
      },
    ],
  },
  {
    name: 'membership',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'groupId', type: 'varchar', length: '96' },
      { name: 'memberType', type: 'varchar', length: '16' },
      { name: 'memberId', type: 'varchar', length: '96' },
      { name: 'role', type: 'varchar', length: '16' },
      { name: 'since', type: 'varchar', length: '10' },
      { name: 'until', type: 'varchar', length: '10', nullable: true },
      { name: 'invitedById', type: 'varchar', length: '96', nullable: true },
    ],
    indices: [
      { name: 'IX_membership_member', columns: ['memberId'] },
      { name: 'IX_membership_group', columns: ['groupId', 'since'] },
    ],
    foreignKeys: [
      { name: 'FK_membership_group', columns: ['groupId'], references: 'network_group', referencedColumns: ['id'] },
      { name: 'FK_membership_invited_by', columns: ['invitedById'], references: 'person', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'story',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'visibility', type: 'varchar', length: '8' },
      { name: 'title', type: 'text' },
      { name: 'sortKey', type: 'varchar', length: '160' },
      { name: 'searchText', type: 'varchar', length: '600' },
      { name: 'status', type: 'varchar', length: '16' },
      { name: 'anonymous', type: 'boolean' },
      { name: 'workshopId', type: 'varchar', length: '96', nullable: true },
      { name: 'continuesId', type: 'varchar', length: '96', nullable: true },
    ],
    indices: [
      { name: 'IX_story_continues', columns: ['continuesId'] },
      { name: 'IX_story_workshop', columns: ['workshopId'] },
      { name: 'IX_story_modified', columns: ['modifiedAt', 'id'] },
    ],
    foreignKeys: [
      { name: 'FK_story_workshop', columns: ['workshopId'], references: 'event', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'story_beat',
    columns: [
      { name: 'storyId', type: 'varchar', length: '96', primary: true },
      { name: 'order', type: 'int', primary: true },
      { name: 'kind', type: 'varchar', length: '16' },
      { name: 'text', type: 'text' },
    ],
    foreignKeys: [
      { name: 'FK_story_beat_story', columns: ['storyId'], references: 'story', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'story_experiment',
    columns: [
      { name: 'storyId', type: 'varchar', length: '96', primary: true },
      { name: 'experimentId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_story_experiment_experiment', columns: ['experimentId'] }],
    foreignKeys: [
      { name: 'FK_story_experiment_story', columns: ['storyId'], references: 'story', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'story_lesson',
    columns: [
      { name: 'storyId', type: 'varchar', length: '96', primary: true },
      { name: 'lessonId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_story_lesson_lesson', columns: ['lessonId'] }],
    foreignKeys: [
      { name: 'FK_story_lesson_story', columns: ['storyId'], references: 'story', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'story_practice',
    columns: [
      { name: 'storyId', type: 'varchar', length: '96', primary: true },
      { name: 'practiceId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_story_practice_practice', columns: ['practiceId'] }],
    foreignKeys: [
      { name: 'FK_story_practice_story', columns: ['storyId'], references: 'story', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'story_teller',
    columns: [
      { name: 'storyId', type: 'varchar', length: '96', primary: true },
      { name: 'personId', type: 'varchar', length: '96', primary: true },
    ],
    indices: [{ name: 'IX_story_teller_person', columns: ['personId'] }],
    foreignKeys: [
      { name: 'FK_story_teller_story', columns: ['storyId'], references: 'story', referencedColumns: ['id'] },
      { name: 'FK_story_teller_person', columns: ['personId'], references: 'person', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'thread',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'visibility', type: 'varchar', length: '8' },
      { name: 'title', type: 'varchar', length: '300' },
      { name: 'searchText', type: 'varchar', length: '300' },
      { name: 'category', type: 'varchar', length: '64' },
      { name: 'status', type: 'varchar', length: '16' },
      { name: 'acceptedPostId', type: 'varchar', length: '96', nullable: true },
      { name: 'lessonId', type: 'varchar', length: '96', nullable: true },
      { name: 'groupId', type: 'varchar', length: '96', nullable: true },
    ],
    indices: [
      { name: 'IX_thread_lesson', columns: ['lessonId'] },
      { name: 'IX_thread_group', columns: ['groupId'] },
      { name: 'IX_thread_created', columns: ['createdAt', 'id'] },
    ],
    foreignKeys: [
      { name: 'FK_thread_group', columns: ['groupId'], references: 'network_group', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'post',
    columns: [
      { name: 'id', type: 'varchar', length: '96', primary: true },
      { name: 'version', type: 'int' },
      { name: 'createdAt', type: 'varchar', length: '24' },
      { name: 'modifiedAt', type: 'varchar', length: '24' },
      { name: 'source', type: 'text' },
      { name: 'threadId', type: 'varchar', length: '96' },
      { name: 'authorId', type: 'varchar', length: '96', nullable: true },
      { name: 'body', type: 'text', nullable: true },
      { name: 'at', type: 'varchar', length: '24' },
    ],
    indices: [{ name: 'IX_post_thread', columns: ['threadId', 'at'] }],
    foreignKeys: [
      { name: 'FK_post_thread', columns: ['threadId'], references: 'thread', referencedColumns: ['id'] },
      { name: 'FK_post_author', columns: ['authorId'], references: 'person', referencedColumns: ['id'] },
    ],
  },
  {
    name: 'thread_topic',
    columns: [
      { name: 'threadId', type: 'varchar', length: '96', primary: true },
      { name: 'topicId', type: 'varchar', length: '96', primary: true },
      { name: 'topicType', type: 'varchar', length: '32' },
    ],
    indices: [{ name: 'IX_thread_topic_topic', columns: ['topicId'] }],
    foreignKeys: [
      { name: 'FK_thread_topic_thread', columns: ['threadId'], references: 'thread', referencedColumns: ['id'] },
    ],
  },
];

export class First1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createKitTables(runner);
    await createTables(runner, TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, TABLES);
    await dropKitTables(runner);
  }
}
