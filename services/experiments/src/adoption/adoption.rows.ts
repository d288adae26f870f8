import { collection } from '@courage-hub/kit/collection';
import { type Combinable, equals } from '@courage-hub/kit/filters';
import { sql } from '@courage-hub/kit/sql';
import { adoptionStewards } from '../stewards';
import { Adoption, type AdoptionStatus } from './adoption';

interface AdoptionFilter extends Combinable<AdoptionFilter> {
  status?: AdoptionStatus | null;
  revoked?: boolean | null;
}

/** What can be asked of adoptions. */
export const adoptions = collection<Adoption, AdoptionFilter>(Adoption, {
  published: true,
  stewards: adoptionStewards,
  orders: { SINCE: { by: "COALESCE(t.`since`, '')", descending: true } },
  filter: {
    status: equals('status'),
    revoked: (yes) => sql(`t.\`revokedAt\` IS ${yes ? 'NOT NULL' : 'NULL'}`),
  },
  facets: {
    status: { by: 't.`status`' },
    mode: { by: 't.`mode`' },
    learnedThrough: { by: 't.`learnedThrough`', where: () => sql('t.`learnedThrough` IS NOT NULL') },
  },
  relations: { practice: { column: 'practiceId' }, adopter: { column: 'adopterId' } },
});
