import type { HubContext } from '@courage-hub/kit/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Adoption } from './adoption';
import { AdoptionEntry } from './adoption-entry';
import {
  ReviseAdoptionInput,
  ReviseAdoptionPayload,
  RevokeAdoptionInput,
  RevokeAdoptionPayload,
  VerifyAdoptionInput,
  VerifyAdoptionPayload,
} from './adoption-mutations.inputs';
import { reviseAdoption } from './revise-adoption';
import { revokeAdoption } from './revoke-adoption';
import { verifyAdoption } from './verify-adoption';

@Resolver(() => Adoption)
export class AdoptionMutationsResolver {
  @FieldResolver(() => [AdoptionEntry], { description: 'All that was written of it, oldest first.' })
  history(@Root() { id }: Adoption, @Ctx() { load }: HubContext): Promise<AdoptionEntry[]> {
    return load.rowsBy(AdoptionEntry, 'adoptionId', id, { orderBy: 't.`position`' });
  }

  @Mutation(() => ReviseAdoptionPayload, {
    nullable: true,
    description:
      'Changes what is told of an adoption; a verification lapses, for it was of what was told before. For editors of the adopting municipality. CONFLICT where it is revoked.',
  })
  async reviseAdoption(
    @Arg('input', () => ReviseAdoptionInput, { description: 'What to change.' }) input: ReviseAdoptionInput,
    @Ctx() context: HubContext,
  ): Promise<ReviseAdoptionPayload> {
    return { adoption: await reviseAdoption(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => VerifyAdoptionPayload, {
    nullable: true,
    description:
      'Vouches for an adoption as it is told now. For coordinators, moderators and administrators who neither wrote it nor are editors of the adopter or of where the practice came from. CONFLICT where it is revoked.',
  })
  async verifyAdoption(
    @Arg('input', () => VerifyAdoptionInput, { description: 'What to verify.' }) input: VerifyAdoptionInput,
    @Ctx() context: HubContext,
  ): Promise<VerifyAdoptionPayload> {
    return { adoption: await verifyAdoption(context, input), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => RevokeAdoptionPayload, {
    nullable: true,
    description:
      'Takes an adoption back: it stays as history and leaves lists, counts and the spreading of the practice. For editors of the adopting municipality. CONFLICT where it is revoked already.',
  })
  async revokeAdoption(
    @Arg('input', () => RevokeAdoptionInput, { description: 'What to revoke, and why.' }) input: RevokeAdoptionInput,
    @Ctx() context: HubContext,
  ): Promise<RevokeAdoptionPayload> {
    return { adoption: await revokeAdoption(context, input), clientMutationId: input.clientMutationId };
  }
}
