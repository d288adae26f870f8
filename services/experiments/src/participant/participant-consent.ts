import { registerEnumType } from 'type-graphql';

export enum ParticipantConsent {
  AWAITED = 'AWAITED',
  GIVEN = 'GIVEN',
  DECLINED = 'DECLINED',
}
registerEnumType(ParticipantConsent, {
  name: 'ParticipantConsent',
  description: 'Whether a municipality that was asked to join an experiment has agreed.',
});
