import { collection } from '@courage-hub/kit/collection';
import { finnishDay, type HubContext } from '@courage-hub/kit/context';
import { type Combinable, equals } from '@courage-hub/kit/filters';
import { sql } from '@courage-hub/kit/sql';
import { Ambassadorship, Constituency } from './ambassadorship';

interface AmbassadorshipFilter extends Combinable<AmbassadorshipFilter> {
  constituency?: Constituency | null;
  at?: string | null;
}

/** What can be asked of ambassadorships. */
export const ambassadorships = collection<Ambassadorship, AmbassadorshipFilter>(Ambassadorship, {
  published: true,
  orders: { START: { by: 't.`startDate`', descending: true } },
  filter: {
    constituency: equals('constituency'),
    at: (day) => sql('t.`startDate` <= ? AND (t.`endDate` IS NULL OR t.`endDate` >= ?)', day, day),
  },
  facets: { constituency: { by: 't.`constituency`' } },
  relations: {
    person: { column: 'personId' },
    [Constituency.MUNICIPALITY]: { column: 'municipalityId' },
    [Constituency.REGION]: { column: 'regionId' },
    experiment: { link: 'ambassadorship_experiment', own: 'ambassadorshipId', other: 'experimentId' },
  },
});

/** Whether a day is within the term, both ends included. */
export const inTerm = ({ startDate, endDate }: Pick<Ambassadorship, 'startDate' | 'endDate'>, day: string): boolean =>
  startDate <= day && (endDate === null || endDate >= day);

/** The ambassadors of one municipality or one region on a day (today by default). */
export async function ambassadorsOf(
  constituency: Constituency.MUNICIPALITY | Constituency.REGION,
  { id, at }: { id: string; at?: string | null },
  { load, now }: HubContext,
): Promise<Ambassadorship[]> {
  const all = await load.children(ambassadorships, constituency, id);
  const day = at ?? finnishDay(now);
  return all.filter((one) => one.constituency === constituency && inTerm(one, day));
}
