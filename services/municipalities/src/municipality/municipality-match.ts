import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum MunicipalityMatchKind {
  CODE = 'CODE',
  NAME = 'NAME',
  FORMER_NAME = 'FORMER_NAME',
}
registerEnumType(MunicipalityMatchKind, {
  name: 'MunicipalityMatchKind',
  description: 'What was recognised: the code, the latest name, or a name that it had in an earlier year.',
});

@ObjectType({ description: 'What a code or a name, of today or of the past, means on a day.' })
export class MunicipalityMatch {
  /** Whom the code or the name belongs or belonged to. */
  bearerId: string;

  /** Whom its area belongs to on the day; null where the hub does not know. */
  municipalityId: string | null;

  @Field(() => MunicipalityMatchKind, { description: 'What was recognised.' })
  by: MunicipalityMatchKind;

  @Field(() => Boolean, {
    description: 'Its whole area lies in `municipality`; false after a split or where the successor is unknown.',
  })
  whole: boolean;

  @Field(() => LocalizedText, {
    description: 'Why: that it bears the name, or which change it ended in and when, or that the hub does not know.',
  })
  reason: Localized;

  changeIds: readonly string[];
}
