import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { amendRegistration } from './amend-registration';
import { Deviation } from './deviation';
import { changesBetween } from './frozen';
import { recordDeviation } from './record-deviation';
import { registerExperiment } from './register-experiment';
import { Registration, RegistrationChange } from './registration';
import {
  AmendRegistrationInput,
  RecordDeviationInput,
  RecordDeviationPayload,
  RegisterExperimentInput,
  RegistrationPayload,
} from './registration.inputs';

const INPUT = { description: 'What to write.' };

const versionsOf = ({ load }: HubContext, experimentId: string): Promise<Registration[]> =>
  load.rowsBy(Registration, 'experimentId', experimentId, { orderBy: 't.`version`' });

@Resolver(() => Experiment)
export class ExperimentRegistrationResolver {
  @FieldResolver(() => Registration, {
    nullable: true,
    description: 'What is promised of it, as last amended; null where nothing was promised before it began.',
  })
  async registration(@Root() { id }: Experiment, @Ctx() context: HubContext): Promise<Registration | null> {
    return (await versionsOf(context, id)).at(-1) ?? null;
  }

  @FieldResolver(() => [Registration], { description: 'Every version of what was promised, the first one first.' })
  registrations(@Root() { id }: Experiment, @Ctx() context: HubContext): Promise<Registration[]> {
    return versionsOf(context, id);
  }

  @FieldResolver(() => [Deviation], {
    description: 'What was done otherwise than promised, in the order of recording; to be read beside `outcome`.',
  })
  deviations(@Root() { id }: Experiment, @Ctx() { load }: HubContext): Promise<Deviation[]> {
    return load.rowsBy(Deviation, 'experimentId', id, { orderBy: 't.`position`' });
  }
}

@Resolver(() => Registration)
export class RegistrationResolver {
  @FieldResolver(() => [RegistrationChange], {
    description: 'What it words otherwise than the version before it, field by field; empty in version 1.',
  })
  async changes(@Root() registration: Registration, @Ctx() context: HubContext): Promise<RegistrationChange[]> {
    const versions = await versionsOf(context, registration.experimentId);
    const before = versions.find(({ version }) => version === registration.version - 1);
    return changesBetween(before, registration);
  }

  @Mutation(() => RegistrationPayload, {
    nullable: true,
    description:
      'Freezes what is promised of an experiment before it begins, with version and SHA-256. For those who may edit it.',
  })
  async registerExperiment(
    @Arg('input', () => RegisterExperimentInput, INPUT) input: RegisterExperimentInput,
    @Ctx() context: HubContext,
  ): Promise<RegistrationPayload> {
    return { ...(await registerExperiment(context, input)), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => RegistrationPayload, {
    nullable: true,
    description:
      'Freezes another version of what is promised, before or after the start, until the experiment is over. For those who may edit it.',
  })
  async amendRegistration(
    @Arg('input', () => AmendRegistrationInput, INPUT) input: AmendRegistrationInput,
    @Ctx() context: HubContext,
  ): Promise<RegistrationPayload> {
    return { ...(await amendRegistration(context, input)), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => RecordDeviationPayload, {
    nullable: true,
    description:
      'Tells what was done otherwise than promised, from the start on. For those who may edit the experiment.',
  })
  async recordDeviation(
    @Arg('input', () => RecordDeviationInput, INPUT) input: RecordDeviationInput,
    @Ctx() context: HubContext,
  ): Promise<RecordDeviationPayload> {
    return { ...(await recordDeviation(context, input)), clientMutationId: input.clientMutationId };
  }
}
