import { localizedOf, LocalizedTextInput } from '@courage-hub/kit/localized-text';
import { DateScalar, UriScalar } from '@courage-hub/kit/scalars';
import type { Concept } from '@courage-hub/kit/values';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Days, both ends included; an open end is null.' })
export class PeriodInput {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  startDate?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, not before the first.' })
  endDate?: string | null;
}

@InputType({ description: 'A SKOS concept used as a tag (YSO/KOKO, SDG...).' })
export class ConceptInput {
  @Field(() => UriScalar, { description: 'The concept itself, at most 300 characters.' })
  uri: string;

  @Field(() => String, { nullable: true, description: 'skos:notation, at most 64 characters.' })
  notation?: string | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'skos:prefLabel.' })
  prefLabel?: LocalizedTextInput | null;

  @Field(() => UriScalar, { nullable: true, description: 'skos:inScheme, at most 300 characters.' })
  inScheme?: string | null;
}

/** Concepts as stored, each once. */
export function conceptsOf(concepts: readonly ConceptInput[] | null | undefined): Concept[] {
  const byUri = new Map((concepts ?? []).map((concept) => [concept.uri, concept]));
  return [...byUri.values()].map((concept) => ({ ...concept, prefLabel: localizedOf(concept.prefLabel) }));
}
