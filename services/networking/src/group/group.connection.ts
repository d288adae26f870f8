import { connectionOf } from '@courage-hub/kit/connection';
import { Group } from './group';

export const GroupConnection = connectionOf(Group, 'Group');
