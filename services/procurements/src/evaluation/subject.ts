import { createUnionType } from 'type-graphql';
import { ContractingProcess } from '../contracting-process/contracting-process';
import { ExperimentRef } from '../experiment.ref';
import { PracticeRef } from '../practice.ref';
import { ProgrammeRef } from '../programme.ref';
import { SubjectType } from './codes';

/** Another service's record, told apart by its type alone. */
export interface SubjectRef {
  __typename: SubjectType;
  id: string;
}

export const EvaluationSubject = createUnionType({
  name: 'EvaluationSubject',
  description: 'What an evaluation is about.',
  types: () => [ExperimentRef, ProgrammeRef, PracticeRef, ContractingProcess] as const,
  resolveType: (subject: object) => ('__typename' in subject ? String(subject.__typename) : 'ContractingProcess'),
});
