import { anyOf, author, hasRoleOver, type Rule } from '@courage-hub/kit/rules';
import { stewarded, type Stewarded } from '@courage-hub/kit/stewardship';
import { ambassadorships } from './ambassadorship/ambassadorship.rows';
import { events } from './event/event.rows';
import { groups } from './group/group.rows';
import { networks } from './network/network.rows';
import { partnerProgrammes } from './partner/partner-programme.rows';
import { people } from './person/person.rows';
import { stories } from './story/story.rows';
import { threads } from './thread/thread.rows';

interface Written {
  authorId: string | null;
}

const EDITOR = { fi: 'sen kunnan muokkaaja', sv: 'redaktör för dess kommun', en: 'editor of its municipality' };
const LEAD = { fi: 'sen ryhmän vetäjä', sv: 'ledare för dess grupp', en: 'lead of its group' };
const FACILITATOR = { fi: 'sen ryhmän fasilitoija', sv: 'facilitator för dess grupp', en: 'facilitator of its group' };

const authorOrEditor: Rule<Written & { municipalityId: string | null }> = anyOf<
  Written & { municipalityId: string | null }
>(
  author,
  hasRoleOver('EDITOR', EDITOR, ({ municipalityId }) => [municipalityId]),
);

const runsGroup = <F>(groupOf: (facts: F) => string | null): Rule<F> =>
  anyOf(
    hasRoleOver<F>('LEAD', LEAD, (facts) => [groupOf(facts)]),
    hasRoleOver<F>('FACILITATOR', FACILITATOR, (facts) => [groupOf(facts)]),
  );

/** Whose records people publish, withhold, delete and restore, and who may, beside moderators and administrators. */
export const stewardedNouns: readonly Stewarded[] = [
  stewarded({ type: 'Person', collection: people, mayEdit: author }),
  stewarded({ type: 'Network', collection: networks, mayEdit: author }),
  stewarded({
    type: 'Group',
    collection: groups,
    mayEdit: anyOf<Written & { id: string }>(
      author,
      runsGroup(({ id }) => id),
    ),
  }),
  stewarded({ type: 'Ambassadorship', collection: ambassadorships, mayEdit: authorOrEditor }),
  stewarded({ type: 'Event', collection: events, mayEdit: authorOrEditor }),
  stewarded({ type: 'Story', collection: stories, mayEdit: author }),
  stewarded({
    type: 'Thread',
    collection: threads,
    mayEdit: anyOf<Written & { groupId: string | null }>(
      author,
      runsGroup(({ groupId }) => groupId),
    ),
  }),
  stewarded({ type: 'PartnerProgramme', collection: partnerProgrammes, mayEdit: author }),
];
