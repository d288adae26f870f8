import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  CreateProgrammeInput,
  EditProgrammeInput,
  ProgrammePayload,
  RecordProgrammeRoleInput,
} from './programme-mutations.inputs';
import { recordProgrammeRole } from './record-programme-role';
import { createProgramme, editProgramme } from './write-programme';

const INPUT = { description: 'What to write.' };

@Resolver()
export class ProgrammeMutationsResolver {
  @Mutation(() => ProgrammePayload, { nullable: true, description: 'Records a programme. For administrators.' })
  async createProgramme(
    @Arg('input', () => CreateProgrammeInput, INPUT) input: CreateProgrammeInput,
    @Ctx() context: HubContext,
  ): Promise<ProgrammePayload> {
    return { programme: await createProgramme(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => ProgrammePayload, {
    nullable: true,
    description:
      'Changes what is said of a programme: its place in the tree, its time, its laws. For its coordinators and administrators.',
  })
  async editProgramme(
    @Arg('input', () => EditProgrammeInput, INPUT) input: EditProgrammeInput,
    @Ctx() context: HubContext,
  ): Promise<ProgrammePayload> {
    return { programme: await editProgramme(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => ProgrammePayload, {
    nullable: true,
    description:
      'Says what a municipality is in a programme and what support it is given. For its coordinators and administrators.',
  })
  async recordProgrammeRole(
    @Arg('input', () => RecordProgrammeRoleInput, INPUT) input: RecordProgrammeRoleInput,
    @Ctx() context: HubContext,
  ): Promise<ProgrammePayload> {
    return { programme: await recordProgrammeRole(context, input), clientMutationId: input.clientMutationId };
  }
}
