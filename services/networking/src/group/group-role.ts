import { registerEnumType } from 'type-graphql';

export enum GroupRole {
  MEMBER = 'MEMBER',
  FACILITATOR = 'FACILITATOR',
  LEAD = 'LEAD',
  EXPERIMENTER = 'EXPERIMENTER',
  MENTOR = 'MENTOR',
  FUNDER = 'FUNDER',
  RESEARCHER = 'RESEARCHER',
  RESIDENT = 'RESIDENT',
  OBSERVER = 'OBSERVER',
}
registerEnumType(GroupRole, {
  name: 'GroupRole',
  description:
    'What a member does in a group (W3C ORG `org:role`); one person may have different roles in different groups.',
});
