import { LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { LegalBasisInput } from '../legal-basis/legal-basis.inputs';
import { ClientMutationId, SentMutationId, VersionSeen } from '../mutation.inputs';
import { PeriodInput } from '../text.inputs';
import { Programme, ProgrammeKind } from './programme';
import { ProgrammeRole, SupportKind } from './programme-participation';

@InputType()
abstract class SaidOfProgramme {
  @Field(() => ID, {
    nullable: true,
    description:
      'The programme that it is part of: of a higher kind, or of the same where neither is the government. Null: of none.',
  })
  parentId?: string | null;

  @Field(() => PeriodInput, { nullable: true, description: 'When it runs.' })
  period?: PeriodInput | null;

  @Field(() => [LegalBasisInput], {
    nullable: true,
    description: 'What it stands on before the law, at most 20; the list replaces the whole list.',
  })
  legalBasis?: LegalBasisInput[] | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@InputType({ description: 'A programme.' })
export class CreateProgrammeInput extends SaidOfProgramme {
  @Field(() => LocalizedTextInput, { description: 'The name, at most 200 characters.' })
  name: LocalizedTextInput;

  @Field(() => ProgrammeKind, { description: 'Who stands behind it.' })
  kind: ProgrammeKind;
}

@InputType({ description: 'What is said of a programme; what is left out stays.' })
export class EditProgrammeInput extends SaidOfProgramme {
  @Field(() => ID, { description: 'Which programme.' })
  id: string;

  @VersionSeen()
  version: number;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The name, at most 200 characters.' })
  name?: LocalizedTextInput | null;
}

@InputType({ description: 'The part of a municipality in a programme; the same role again is written anew.' })
export class RecordProgrammeRoleInput {
  @Field(() => ID, { description: 'Which programme.' })
  programmeId: string;

  @VersionSeen()
  version: number;

  @Field(() => String, { description: 'The municipality: its code of three digits, e.g. "005".' })
  municipality: string;

  @Field(() => ProgrammeRole, { description: 'In which role.' })
  role: ProgrammeRole;

  @Field(() => PeriodInput, { nullable: true, description: 'When it takes part.' })
  period?: PeriodInput | null;

  @Field(() => [SupportKind], { nullable: true, description: 'The support that it is given; none where left out.' })
  supports?: SupportKind[] | null;

  @ClientMutationId()
  clientMutationId?: string | null;
}

@ObjectType({ description: 'What `createProgramme`, `editProgramme` and `recordProgrammeRole` answer.' })
export class ProgrammePayload {
  @Field(() => Programme, { description: 'The programme as it is now.' })
  programme: Programme;

  @SentMutationId()
  clientMutationId?: string | null;
}
