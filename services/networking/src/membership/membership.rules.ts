import { HubError } from '@courage-hub/kit/errors';
import { rule, signedIn } from '@courage-hub/kit/rules';
import type { Said } from '@courage-hub/kit/said';
import { mayWrite, type Viewer } from '@courage-hub/kit/viewer';
import { JoinPolicy } from '../network/join-policy';
import type { Membership } from './membership';

/** Whoever signs in may ask; whether a group takes them is its own policy. */
export const mayJoinGroup = signedIn;

export const mayLeaveGroup = rule<{ own: readonly Membership[] }>(
  { fi: 'ryhmän jäsen', sv: 'en medlem i gruppen', en: 'a member of the group' },
  (viewer, { own }) => mayWrite(viewer) && own.length > 0,
);

const CLOSED: Readonly<Partial<Record<JoinPolicy, Said>>> = {
  [JoinPolicy.APPLICATION]: {
    fi: 'ryhmään pääsee hakemuksesta: kysy sen vetäjältä',
    sv: 'gruppen tar medlemmar efter ansökan: fråga dess ledare',
    en: 'the group takes members after an application: ask its lead',
  },
  [JoinPolicy.INVITATION]: {
    fi: 'ryhmään pääsee vain kutsusta: sen vetäjä kutsuu',
    sv: 'gruppen tar medlemmar bara på inbjudan: dess ledare bjuder in',
    en: 'the group takes members by invitation alone: its lead invites',
  },
};

export function requireOpen(joinPolicy: JoinPolicy, { language }: Viewer): void {
  const reason = CLOSED[joinPolicy];
  if (reason) throw new HubError('FORBIDDEN', reason[language]);
}
