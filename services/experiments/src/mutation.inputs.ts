import { Field, Int } from 'type-graphql';

/** The key that every mutation takes. */
export const ClientMutationId = (): PropertyDecorator =>
  Field(() => String, {
    nullable: true,
    description:
      'A key of your own: sent again with the same input it gives the same answer, executed once; with another input it is CONFLICT.',
  });

/** The key as every payload gives it back. */
export const SentMutationId = (): PropertyDecorator =>
  Field(() => String, { nullable: true, description: 'The key that was sent.' });

/** The version that every edit of a record takes. */
export const VersionSeen = (): PropertyDecorator =>
  Field(() => Int, {
    description: 'The `version` that you saw; CONFLICT where the record has changed since.',
  });

/** The version as a record gives it. */
export const VersionNow = (): PropertyDecorator =>
  Field(() => Int, { description: 'How many times it was written; an edit names the version that it changes.' });
