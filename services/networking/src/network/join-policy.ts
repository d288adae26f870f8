import { registerEnumType } from 'type-graphql';

export enum JoinPolicy {
  OPEN = 'OPEN',
  APPLICATION = 'APPLICATION',
  INVITATION = 'INVITATION',
}
registerEnumType(JoinPolicy, {
  name: 'JoinPolicy',
  description: 'How one joins: anybody may, after an application, or by invitation alone.',
});
