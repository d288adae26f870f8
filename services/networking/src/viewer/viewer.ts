import { Visibility } from '@courage-hub/kit/values';
import type { Grant, ViewerKind } from '@courage-hub/kit/viewer';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export const ViewerKinds: Record<ViewerKind, ViewerKind> = {
  ANONYMOUS: 'ANONYMOUS',
  KEY: 'KEY',
  PERSON: 'PERSON',
  SYSTEM: 'SYSTEM',
};
registerEnumType(ViewerKinds, {
  name: 'ViewerKind',
  description: 'Who asks: anybody, a partner with an API key, a signed-in person, or the hub itself.',
});

@ObjectType('ViewerRole', { description: 'A role that the viewer holds.' })
export class ViewerRole implements Grant {
  @Field(() => String, {
    description:
      'PARTICIPANT (everybody signed in), MEMBER, FACILITATOR or LEAD of a group, EDITOR of a municipality, COORDINATOR of a programme, PARTNER, MODERATOR or ADMINISTRATOR.',
  })
  role: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Over what: the id of a group, municipality or programme; null over everything.',
  })
  scope: string | null;
}

@ObjectType('Viewer', { description: 'Who is asking, and what they may do.' })
export class WhoAsks {
  @Field(() => ViewerKinds, { description: 'What kind of caller.' })
  kind: ViewerKind;

  @Field(() => ID, { nullable: true, description: 'The account or API key; null for the anonymous.' })
  id: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the account or key is called; null for the anonymous.',
  })
  name: string | null;

  @Field(() => [ViewerRole], { description: 'The roles held.' })
  roles: readonly Grant[];

  @Field(() => [Visibility], { description: 'The visibilities that the viewer may read.' })
  audience: readonly Visibility[];

  @Field(() => [String], {
    description:
      '`read:public`, `read:partner`, `read:internal`: which visibilities the credential lets read; `write`: people who sign in may write, as their roles say. An API key has what it was made with, and never writes.',
  })
  scopes: readonly string[];

  @Field(() => [String], {
    description: 'The names of the mutations that the viewer could send at all; the record at hand may still refuse.',
  })
  may: string[];
}
