import { badInput } from '@courage-hub/kit/errors';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Territory')
export class TerritoryRef {
  @Field(() => ID)
  id: string;
}

const TERRITORY = /^territory:((?:\d{3}(?:,\d{3})*)?)$/;

/** The ids of the municipalities that a territory is of. */
export function municipalityIdsIn(territoryId: string): string[] {
  const codes = TERRITORY.exec(territoryId)?.[1];
  if (codes === undefined)
    throw badInput(
      {
        fi: 'alueen id on kuntien koodeja, esim. territory:018,049',
        sv: 'ett territoriums id är kommuners koder, t.ex. territory:018,049',
        en: 'the id of a territory must be codes of municipalities, e.g. territory:018,049',
      },
      territoryId,
    );
  return codes ? [...new Set(codes.split(','))].map((code) => `municipality:${code}`) : [];
}
