import type { HubContext } from '@courage-hub/kit/context';
import type { Representation, Subgraph } from '@courage-hub/kit/subgraph';
import { referenceTables } from './fixtures';
import { First1767225600000 } from './migrations/first';
import { Municipality } from './municipality/municipality';
import { MunicipalityResolver } from './municipality/municipality.resolver';
import { municipalities, municipalityCode } from './municipality/municipality.rows';
import { Region } from './region/region';
import { RegionResolver } from './region/region.resolver';
import { regions } from './region/region.rows';
import { Classification } from './statistics/classification';
import { Population } from './statistics/population';

/** Municipalities, the areas above them and what is counted of them. */
export const subgraph: Subgraph = {
  name: 'municipalities',
  entities: [Municipality, Region, Classification, Population],
  migrations: [First1767225600000],
  resolvers: [MunicipalityResolver, RegionResolver],
  references: {
    Municipality: ({ id, code }: Representation, { load }: HubContext) =>
      load.byId(municipalities, id ?? `municipality:${municipalityCode(String(code))}`),
    Region: ({ id }: Representation, { load }: HubContext) => load.byId(regions, id),
  },
  seeds: { reference: referenceTables, demo: [] },
};
