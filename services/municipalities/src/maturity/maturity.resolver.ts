import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipality/municipality';
import { municipalities } from '../municipality/municipality.rows';
import { MaturityAssessment } from './maturity-assessment';
import { maturityOf } from './maturity.rows';
import { recordMaturity } from './record-maturity';
import { RecordMaturityInput, RecordMaturityPayload } from './record-maturity.inputs';

@Resolver(() => MaturityAssessment)
export class MaturityAssessmentResolver {
  @FieldResolver(() => Municipality, { nullable: true, description: 'Whose maturity it is.' })
  municipality(
    @Root() { municipalityId }: MaturityAssessment,
    @Ctx() { load }: HubContext,
  ): Promise<Municipality | null> {
    return load.byId(municipalities, municipalityId);
  }

  @Mutation(() => RecordMaturityPayload, {
    nullable: true,
    description:
      'Records how mature a municipality is by a model in a year, or corrects it. For editors of that municipality alone: nobody else may say so for it.',
  })
  async recordMaturity(
    @Arg('input', () => RecordMaturityInput, { description: 'What to write.' }) input: RecordMaturityInput,
    @Ctx() context: HubContext,
  ): Promise<RecordMaturityPayload> {
    return { maturityAssessment: await recordMaturity(context, input), clientMutationId: input.clientMutationId };
  }
}

@Resolver(() => Municipality)
export class MunicipalityMaturityResolver {
  @FieldResolver(() => [MaturityAssessment], {
    description: 'How mature it is, by model and year, oldest first; a year without an assessment is left out.',
  })
  maturity(
    @Root() { id }: Municipality,
    @Arg('model', () => String, { nullable: true, description: 'By this model alone, e.g. `digi`.' })
    model: string | null,
    @Ctx() { load }: HubContext,
  ): Promise<MaturityAssessment[]> {
    return maturityOf(load, id, model ?? null);
  }
}
