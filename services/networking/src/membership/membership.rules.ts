import { HubError } from '@courage-hub/kit/errors';
import { rule, signedIn } from '@courage-hub/kit/rules';
import { mayWrite } from '@courage-hub/kit/viewer';
import { JoinPolicy } from '../network/join-policy';
import type { Membership } from './membership';

/** Whoever signs in may ask; whether a group takes them is its own policy. */
export const mayJoinGroup = signedIn;

export const mayLeaveGroup = rule<{ own: readonly Membership[] }>(
  'a member of the group',
  (viewer, { own }) => mayWrite(viewer) && own.length > 0,
);

const CLOSED: Readonly<Partial<Record<JoinPolicy, string>>> = {
  [JoinPolicy.APPLICATION]: 'the group takes members after an application: ask its lead',
  [JoinPolicy.INVITATION]: 'the group takes members by invitation alone: its lead invites',
};

export function requireOpen(joinPolicy: JoinPolicy): void {
  const reason = CLOSED[joinPolicy];
  if (reason) throw new HubError('FORBIDDEN', reason);
}
