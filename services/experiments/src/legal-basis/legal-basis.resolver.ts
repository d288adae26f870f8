import type { HubContext } from '@courage-hub/kit/context';
import { DateScalar } from '@courage-hub/kit/scalars';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Experiment } from '../experiment/experiment';
import { endLegalBasis } from './end-legal-basis';
import { ExperimentLegalBasis, LegalBasis, LegalBasisKind } from './legal-basis';
import { inForce } from './legal-basis.facts';
import {
  EndLegalBasisInput,
  EndLegalBasisPayload,
  RecordLegalBasisInput,
  RecordLegalBasisPayload,
} from './legal-basis.inputs';
import { toldBy } from './legal-basis-writing';
import { recordLegalBasis } from './record-legal-basis';

const INPUT = { description: 'What to write.' };

@Resolver(() => Experiment)
export class LegalBasisResolver {
  @FieldResolver(() => [LegalBasis], {
    description:
      'What it stands on before the law: acts, derogations, reviews and permits of its own; empty where none is recorded.',
  })
  async legalBasis(
    @Root() { id }: Experiment,
    @Arg('kind', () => LegalBasisKind, { nullable: true, description: 'Of this kind alone.' })
    kind: LegalBasisKind | null,
    @Arg('at', () => DateScalar, { nullable: true, description: 'In force on this day alone; all by default.' })
    at: string | null,
    @Ctx() { load }: HubContext,
  ): Promise<LegalBasis[]> {
    const rows = await load.rowsBy(ExperimentLegalBasis, 'experimentId', id, { orderBy: 't.`position`' });
    return rows.map(toldBy).filter((one) => (!kind || one.kind === kind) && (!at || inForce(one, at)));
  }

  @Mutation(() => RecordLegalBasisPayload, {
    nullable: true,
    description:
      'Records an act, a derogation, a review or a permit of an experiment, or writes one anew. For those who may edit the experiment.',
  })
  async recordLegalBasis(
    @Arg('input', () => RecordLegalBasisInput, INPUT) input: RecordLegalBasisInput,
    @Ctx() context: HubContext,
  ): Promise<RecordLegalBasisPayload> {
    return { ...(await recordLegalBasis(context, input)), clientMutationId: input.clientMutationId };
  }

  @Mutation(() => EndLegalBasisPayload, {
    nullable: true,
    description:
      'Ends before its time what an experiment stands on; it stays with its last day and the reason. For those who may edit the experiment.',
  })
  async endLegalBasis(
    @Arg('input', () => EndLegalBasisInput, INPUT) input: EndLegalBasisInput,
    @Ctx() context: HubContext,
  ): Promise<EndLegalBasisPayload> {
    return { ...(await endLegalBasis(context, input)), clientMutationId: input.clientMutationId };
  }
}
