import { connectionOf } from '@courage-hub/kit/connection';
import { Membership } from './membership';

export const MembershipConnection = connectionOf(Membership, 'Membership');
