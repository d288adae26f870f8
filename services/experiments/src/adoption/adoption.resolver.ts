import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { experiments } from '../experiment/experiment.rows';
import { MunicipalityRef } from '../municipality.ref';
import { OrganizationRef } from '../organization.ref';
import { Practice } from '../practice/practice';
import { practices } from '../practice/practice.rows';
import { Adoption } from './adoption';
import { recordAdoption } from './record-adoption';
import { RecordAdoptionInput, RecordAdoptionPayload } from './record-adoption.inputs';

@Resolver(() => Adoption)
export class AdoptionResolver {
  @FieldResolver(() => Practice, {
    nullable: true,
    description: 'What was taken up; null where the viewer may not see it.',
  })
  practice(@Root() { practiceId }: Adoption, @Ctx() { load }: HubContext): Promise<Practice | null> {
    return load.byId(practices, practiceId);
  }

  @FieldResolver(() => MunicipalityRef, { nullable: true, description: 'Who took it up.' })
  adopter(@Root() { adopterId }: Adoption): MunicipalityRef {
    return { id: adopterId };
  }

  @FieldResolver(() => MunicipalityRef, {
    nullable: true,
    description: 'The municipality that it was learned from; null where not told.',
  })
  adoptedFrom(@Root() { adoptedFromId }: Adoption): MunicipalityRef | null {
    return adoptedFromId ? { id: adoptedFromId } : null;
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who says so.' })
  assertedBy(@Root() { assertedById }: Adoption): OrganizationRef | null {
    return assertedById ? { id: assertedById } : null;
  }

  @FieldResolver(() => OrganizationRef, { nullable: true, description: 'Who verified it; null where nobody has.' })
  verifiedBy(@Root() { verifiedById }: Adoption): OrganizationRef | null {
    return verifiedById ? { id: verifiedById } : null;
  }

  @FieldResolver(() => Experiment, {
    nullable: true,
    description: "The adopter's own experiment with it; null where there is none that the viewer may see.",
  })
  localExperiment(@Root() { localExperimentId }: Adoption, @Ctx() { load }: HubContext): Promise<Experiment | null> {
    return load.byId(experiments, localExperimentId);
  }

  @Mutation(() => RecordAdoptionPayload, {
    nullable: true,
    description:
      'Records that a municipality has taken up a practice. For editors of that municipality alone: nobody else may say so for it.',
  })
  async recordAdoption(
    @Arg('input', () => RecordAdoptionInput, { description: 'What to write.' }) input: RecordAdoptionInput,
    @Ctx() context: HubContext,
  ): Promise<RecordAdoptionPayload> {
    return { adoption: await recordAdoption(context, input), clientMutationId: input.clientMutationId };
  }
}
