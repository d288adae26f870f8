import { Field, ObjectType } from 'type-graphql';
import type { Correspondence } from './area-history';

@ObjectType({
  description:
    'A municipality of a day that an area of another day lies in, or that it is made of (a row of a correspondence table).',
})
export class AreaCorrespondence {
  municipalityId: string;

  @Field(() => Boolean, {
    description:
      'Forwards: the whole area lies in it. Backwards: the whole of it lies in the area. False after a partial merger or a split: its figures can then not be counted over.',
  })
  whole: boolean;

  changeIds: readonly string[];
}

export const asCorrespondence = ({ id, whole, via }: Correspondence): AreaCorrespondence =>
  Object.assign(new AreaCorrespondence(), { municipalityId: id, whole, changeIds: via.map((change) => change.id) });
