import { Code, Key, WholeKey } from '@courage-hub/kit/columns';
import { UriScalar } from '@courage-hub/kit/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, ForeignKey } from 'typeorm';
import { ContractingProcess } from './contracting-process';
import { RelatedProcessKind } from './codes';

@ObjectType({ description: 'OCDS RelatedProcess: another process that this one follows, replaces or is part of.' })
@Entity('related_process')
export class RelatedProcess {
  @ForeignKey(() => ContractingProcess, { name: 'FK_related_process_process' })
  @Key()
  processId: string;

  /** Its place in the list, from 1. */
  @WholeKey()
  no: number;

  @Code(32)
  @Field(() => RelatedProcessKind, { description: 'What the other process is to this one.' })
  relationship: RelatedProcessKind;

  @Code(96, { nullable: true })
  relatedProcessId: string | null;

  @Code(500, { nullable: true })
  @Field(() => UriScalar, { nullable: true, description: 'Where it is described, also when the hub does not have it.' })
  uri: string | null;
}
