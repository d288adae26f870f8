import { Code, Json, Whole } from '@courage-hub/kit/columns';
import { type Localized, LocalizedText } from '@courage-hub/kit/localized-text';
import { Recorded } from '@courage-hub/kit/recorded';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Node } from '@courage-hub/kit/values';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum Spectrum {
  INFORM = 'INFORM',
  CONSULT = 'CONSULT',
  INVOLVE = 'INVOLVE',
  COLLABORATE = 'COLLABORATE',
  EMPOWER = 'EMPOWER',
}
registerEnumType(Spectrum, {
  name: 'Spectrum',
  description:
    'How much say the participants have (IAP2 Spectrum of Public Participation): from being told (INFORM) to deciding themselves (EMPOWER).',
});

export enum MethodCost {
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
}
registerEnumType(MethodCost, {
  name: 'MethodCost',
  description:
    'What one round of a method usually costs beside the hours of the staff, as the catalogue rates it: under 1000 euros, 1000 to 10 000, or more.',
});

export enum MethodSetting {
  ONLINE = 'ONLINE',
  ONSITE = 'ONSITE',
  EITHER = 'EITHER',
}
registerEnumType(MethodSetting, {
  name: 'MethodSetting',
  description: 'Where a method works: on the net, face to face, or either way.',
});

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    "A way to take people along, from the hub's own catalogue: what it asks for and how much say it gives. Its attributes are the catalogue's own ratings.",
})
@Entity('participation_method')
export class ParticipationMethod extends Recorded implements Node {
  @Json()
  @Field(() => LocalizedText, { description: 'The name.' })
  name: Localized;

  @Json()
  @Field(() => LocalizedText, { description: 'How it goes, in a sentence or two.' })
  description: Localized;

  @Code(16)
  @Field(() => Spectrum, { description: 'How much say it gives when it is done well.' })
  spectrum: Spectrum;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'The fewest people it works with; null where one is enough.' })
  smallestGroup: number | null;

  @Whole({ nullable: true })
  @Field(() => Int, { nullable: true, description: 'The most people it works with; null where there is no limit.' })
  largestGroup: number | null;

  @Whole()
  @Field(() => Int, { description: 'Weeks from the beginning of the preparations to the result, usually.' })
  weeks: number;

  @Code(8)
  @Field(() => MethodCost, { description: 'What it usually costs.' })
  cost: MethodCost;

  @Code(8)
  @Field(() => MethodSetting, { description: 'Where it works.' })
  setting: MethodSetting;

  @Json()
  @Field(() => LocalizedText, { description: 'What to see to so that everybody can take part.' })
  accessibility: Localized;

  @Json()
  @Field(() => [UriScalar], { description: 'Where the same method is described elsewhere (schema.org sameAs).' })
  sameAs: string[];
}
