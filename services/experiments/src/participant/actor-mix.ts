import { disclosed, MINIMUM_CELL } from '@courage-hub/kit/small-counts';
import { Field, Int, ObjectType } from 'type-graphql';
import type { ExperimentParticipant } from '../experiment/experiment-parts';
import { ParticipantRole } from '../experiment/experiment.enums';
import { ParticipantConsent } from './participant-consent';

@ObjectType({ description: 'How much of one kind of actor there is in an experiment.' })
export class ActorCount {
  @Field(() => ParticipantRole, { description: 'Which kind.' })
  role: ParticipantRole;

  @Field(() => Int, { description: 'How many participants of the list have this role.' })
  participants: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people the groups in this role count together; null where nobody counted, or suppressed.',
  })
  people: number | null;

  @Field(() => Boolean, {
    description: `True where people were counted, but a group or all of them are fewer than ${MINIMUM_CELL}.`,
  })
  suppressed: boolean;
}

/** The kinds of actors that take part, without those who have not agreed, in the order of the roles. */
export function actorMixOf(participants: readonly ExperimentParticipant[]): ActorCount[] {
  const agreed = participants.filter(({ consent }) => consent === null || consent === ParticipantConsent.GIVEN);
  return Object.values(ParticipantRole)
    .map((role) => ({ role, of: agreed.filter((one) => one.role === role) }))
    .filter(({ of }) => of.length > 0)
    .map(({ role, of }) => {
      const counts = of.flatMap(({ counted }) => (counted === null ? [] : [counted]));
      const { total } = disclosed(counts.length > 0 ? counts.reduce((sum, one) => sum + one) : null, counts);
      return { role, participants: of.length, people: total, suppressed: counts.length > 0 && total === null };
    });
}
