import { ArgsType, Field, Int } from 'type-graphql';
import { MethodSetting, Spectrum } from './participation-method';
import type { Suitable } from './participation-method.rows';

@ArgsType()
export class ParticipationMethodsArgs implements Suitable {
  @Field(() => Spectrum, { nullable: true, description: 'Those that give this much say.' })
  spectrum?: Spectrum | null;

  @Field(() => MethodSetting, {
    nullable: true,
    description: 'Those that work here; ONLINE and ONSITE find those that work either way, too.',
  })
  setting?: MethodSetting | null;

  @Field(() => Int, { nullable: true, description: 'Those that work with so many people.' })
  groupSize?: number | null;
}
