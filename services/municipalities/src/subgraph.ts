import type { HubContext } from '@courage-hub/kit/context';
import type { Representation, Subgraph } from '@courage-hub/kit/subgraph';
import { AreaChange, AreaChangeParty } from './area-change/area-change';
import {
  AreaChangeResolver,
  AreaCorrespondenceResolver,
  MunicipalityChangesResolver,
} from './area-change/area-change.resolver';
import { BenchmarkResolver, BenchmarkRowResolver, IncomparabilityResolver } from './benchmark/benchmark.resolver';
import { demoTables, referenceTables } from './fixtures';
import { AuditIndex1776000000051 } from './migrations/audit-index';
import { First1767225600000 } from './migrations/first';
import { MaturityAssessment } from './maturity/maturity-assessment';
import { MaturityAssessmentResolver, MunicipalityMaturityResolver } from './maturity/maturity.resolver';
import { maturityAssessments } from './maturity/maturity.rows';
import { mayAssessMaturity } from './maturity/maturity.rules';
import { Second1769904000000 } from './migrations/second';
import { Third1772323200000 } from './migrations/third';
import { Municipality } from './municipality/municipality';
import { municipalityIdOf } from './municipality/municipality-code';
import {
  MunicipalityClassificationResolver,
  MunicipalityInTimeResolver,
} from './municipality/municipality-classification.resolver';
import { MunicipalityMatchResolver } from './municipality/municipality-match.resolver';
import { MunicipalityResolver } from './municipality/municipality.resolver';
import { municipalities } from './municipality/municipality.rows';
import { importObservations } from './observation/import-observations';
import { Observation } from './observation/observation';
import {
  IndicatorObservationsResolver,
  MunicipalityObservationsResolver,
  ObservationResolver,
  RegionObservationsResolver,
} from './observation/observation.resolver';
import { importOrganizations } from './organization/import-organizations';
import { Organization } from './organization/organization';
import { MunicipalityOrganizationResolver, OrganizationResolver } from './organization/organization.resolver';
import { organizations } from './organization/organization.rows';
import { takeOrganizations } from './organization/take-organizations';
import { PeerGroup } from './peer-group/peer-group';
import { MunicipalityPeersResolver, PeerGroupResolver } from './peer-group/peer-group.resolver';
import { peerGroups } from './peer-group/peer-group.rows';
import { Region } from './region/region';
import { RegionResolver } from './region/region.resolver';
import { regions } from './region/region.rows';
import { StatisticalIndicator } from './statistical-indicator/statistical-indicator';
import { StatisticalIndicatorResolver } from './statistical-indicator/statistical-indicator.resolver';
import { statisticalIndicators } from './statistical-indicator/statistical-indicator.rows';
import { Classification } from './statistics/classification';
import { Population } from './statistics/population';
import { PopulationGroup } from './statistics/population-group';
import { MunicipalityPopulationResolver, RegionPopulationResolver } from './statistics/population.resolver';
import { PracticeRef, PracticeUptakeOfPracticeResolver, PracticeUptakeResolver } from './uptake/uptake.resolver';

/** Municipalities, the areas above them, the organisations in them and what is counted of them. */
export const subgraph: Subgraph = {
  name: 'municipalities',
  entities: [
    Municipality,
    AreaChange,
    AreaChangeParty,
    Region,
    Classification,
    Population,
    PopulationGroup,
    PeerGroup,
    Organization,
    StatisticalIndicator,
    Observation,
    MaturityAssessment,
  ],
  migrations: [First1767225600000, Second1769904000000, Third1772323200000, AuditIndex1776000000051],
  resolvers: [
    MunicipalityResolver,
    MunicipalityInTimeResolver,
    MunicipalityClassificationResolver,
    MunicipalityMatchResolver,
    MunicipalityChangesResolver,
    MunicipalityPopulationResolver,
    MunicipalityPeersResolver,
    MunicipalityOrganizationResolver,
    AreaChangeResolver,
    AreaCorrespondenceResolver,
    RegionResolver,
    RegionPopulationResolver,
    PeerGroupResolver,
    OrganizationResolver,
    StatisticalIndicatorResolver,
    ObservationResolver,
    MunicipalityObservationsResolver,
    RegionObservationsResolver,
    IndicatorObservationsResolver,
    MaturityAssessmentResolver,
    MunicipalityMaturityResolver,
    BenchmarkResolver,
    BenchmarkRowResolver,
    IncomparabilityResolver,
    PracticeUptakeOfPracticeResolver,
    PracticeUptakeResolver,
  ],
  orphanedTypes: [PracticeRef],
  references: {
    Municipality: ({ id, code }: Representation, { load }: HubContext) =>
      load.byId(municipalities, id ?? municipalityIdOf(code)),
    Region: ({ id }: Representation, { load }: HubContext) => load.byId(regions, id),
    Territory: ({ id }: Representation) => ({ id }),
    Practice: ({ id }: Representation) => ({ id }),
    PeerGroup: ({ id }: Representation, { load }: HubContext) => load.byId(peerGroups, id),
    Organization: ({ id }: Representation, { load }: HubContext) => load.byId(organizations, id),
    StatisticalIndicator: ({ id }: Representation, { load }: HubContext) => load.byId(statisticalIndicators, id),
    MaturityAssessment: ({ id }: Representation, { load }: HubContext) => load.byId(maturityAssessments, id),
  },
  rules: { recordMaturity: mayAssessMaturity },
  seeds: { reference: referenceTables, demo: demoTables },
  commands: { 'import observations': importObservations, 'import organizations': importOrganizations },
  intakes: { organizations: takeOrganizations },
};
