import { collection } from '@courage-hub/kit/collection';
import { type Combinable, equals } from '@courage-hub/kit/filters';
import { adoptionStewards } from '../stewards';
import { Adoption, type AdoptionStatus } from './adoption';

interface AdoptionFilter extends Combinable<AdoptionFilter> {
  status?: AdoptionStatus | null;
}

/** What can be asked of adoptions. */
export const adoptions = collection<Adoption, AdoptionFilter>(Adoption, {
  published: true,
  stewards: adoptionStewards,
  orders: { SINCE: { by: "COALESCE(t.`since`, '')", descending: true } },
  filter: { status: equals('status') },
  facets: { status: { by: 't.`status`' }, mode: { by: 't.`mode`' } },
  relations: { practice: { column: 'practiceId' }, adopter: { column: 'adopterId' } },
});
