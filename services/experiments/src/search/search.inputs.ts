import { ConnectionArgs } from '@courage-hub/kit/connection';
import { Language } from '@courage-hub/kit/localized-text';
import { ArgsType, Field, registerEnumType } from 'type-graphql';

export enum SearchableType {
  EXPERIMENT = 'Experiment',
  LESSON = 'Lesson',
  PRACTICE = 'Practice',
  PROJECT = 'Project',
  PROGRAMME = 'Programme',
  CHALLENGE = 'Challenge',
  IDEA = 'Idea',
  NEED = 'Need',
  OFFER = 'Offer',
  DIARY_ENTRY = 'DiaryEntry',
}
registerEnumType(SearchableType, { name: 'SearchableType', description: 'What `search` can find.' });

@ArgsType()
export class SearchArgs extends ConnectionArgs {
  @Field(() => String, {
    description:
      'One to ten words, at most 200 characters. Case, accents, inflection and punctuation do not matter; a word finds longer ones that begin with it (three letters or more) and, where it is not found, words with one letter wrong.',
  })
  text: string;

  @Field(() => [SearchableType], { nullable: true, description: 'Of these types only; all where not given.' })
  types?: SearchableType[] | null;

  @Field(() => Language, { nullable: true, description: 'In the text of this language only; all where not given.' })
  language?: Language | null;
}
