import { collection } from '@courage-hub/kit/collection';
import { type Combinable, oneOf } from '@courage-hub/kit/filters';
import { sql } from '@courage-hub/kit/sql';
import { ofSeenExperiment } from '../experiment/seen-experiment';
import { Need, type NeedKind } from './need';

export interface NeedFilter extends Combinable<NeedFilter> {
  open?: boolean | null;
  kind?: NeedKind[] | null;
  regionIds?: string[] | null;
  themes?: string[] | null;
}

/** Open means that nobody has closed it. */
export const isOpen = (open: boolean) => sql(open ? 't.`closedAt` IS NULL' : 't.`closedAt` IS NOT NULL');

const ofExperimentIn = (table: string, column: string) => (values: readonly string[]) =>
  sql(`t.\`experimentId\` IN (SELECT l.\`experimentId\` FROM \`${table}\` l WHERE l.\`${column}\` IN (?))`, values);

export const needs = collection<Need, NeedFilter>(Need, {
  condition: ofSeenExperiment,
  orders: { NEWEST: { by: 't.`createdAt`', descending: true } },
  filter: {
    open: isOpen,
    kind: oneOf('kind'),
    regionIds: ofExperimentIn('experiment_region', 'regionId'),
    themes: ofExperimentIn('experiment_theme', 'uri'),
  },
  facets: { kind: { by: 't.`kind`' } },
  relations: { experiment: { column: 'experimentId' } },
});
