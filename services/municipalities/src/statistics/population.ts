import { Code, Key, Whole, WholeKey } from '@courage-hub/kit/columns';
import { Entity } from 'typeorm';

/** Inhabitants on 31 December (Statistics Finland through THL Sotkanet). A missing year has no row. */
@Entity('population')
export class Population {
  @Key()
  municipalityId: string;

  @WholeKey()
  year: number;

  @Whole()
  value: number;

  @Code(32)
  boundaries: string;

  @Code(64)
  source: string;
}
