import type { Loaders } from '@courage-hub/kit/loaders';
import { type AreaHistory, END_OF_TIME } from '../area-change/area-history';
import { areaHistoryOf, membersOf } from '../loaders';
import { areaIdOf, isMunicipality, noArea } from '../observation/area-code';
import type { Figures } from '../observation/figures';
import { recorded } from '../observation/observation.rows';
import { gravest, ObservationStatus } from '../observation/observation-status';
import type { RolledFigure } from '../observation/roll-up';
import { figureOf } from '../observation/series';
import { profilesOn } from '../peer-group/peer-group.rows';
import { regions } from '../region/region.rows';
import { POPULATION } from '../statistical-indicator/statistical-indicator';
import { knownIndicator } from '../statistical-indicator/statistical-indicator.rows';
import { classificationYear } from '../statistics/classification';
import { type Compared, comparedFigure, type ComparedFigure, type YearOfFigures } from './compared-figure';
import { comparedOf, type ComparisonBasis } from './comparison-basis';

/** The figure of any area beside a benchmark. */
export async function partyFigure(load: Loaders, area: string, basis: ComparisonBasis): Promise<ComparedFigure> {
  const id = areaIdOf(area);
  if (!id) throw noArea(area);
  if (isMunicipality(id)) return basis.figureOf(id);
  const { at, now, since } = basis.compared;
  const [members, history] = await Promise.all([membersIn(load, id, at), areaHistoryOf(load)]);
  const heirs = heirsOf(members, history, at);
  // In the areas of the latest day, so that a merger inside the area leaves its sum as it is.
  const { per, perUnits, indicator } = basis;
  const wanted = { year: now.year, from: since?.year, per, perUnits, at: END_OF_TIME };
  const compared = await comparedOf(load, indicator, wanted);
  const inArea = { load, id, heirs, basis };
  return comparedFigure(id, {
    ...compared,
    now: await areaYear(compared.now, inArea),
    since: compared.since && (await areaYear(compared.since, inArea)),
  } satisfies Compared);
}

async function membersIn(load: Loaders, areaId: string, at: string): Promise<string[]> {
  if (areaId === 'country:FI') return (await profilesOn(load, at)).map(({ id }) => id);
  const region = await load.byId(regions, areaId);
  return region ? membersOf(load, region.id, region.kind, classificationYear(at)) : [];
}

/** What the municipalities of an area are today; none where one of them has joined others from outside it. */
function heirsOf(members: readonly string[], history: AreaHistory, at: string): string[] {
  const heirs = new Set(members.flatMap((id) => history.between(id, at, END_OF_TIME).map((area) => area.id)));
  const origins = [...heirs].flatMap((id) => history.between(id, END_OF_TIME, at));
  return origins.every(({ id }) => members.includes(id)) ? [...heirs] : [];
}

interface InArea {
  load: Loaders;
  id: string;
  heirs: readonly string[];
  basis: ComparisonBasis;
}

async function areaYear({ year, figures, denominator }: YearOfFigures, area: InArea): Promise<YearOfFigures> {
  const { indicator } = area.basis;
  const own = await areaFigures(figures, { indicatorId: indicator.id, additive: indicator.additive, year }, area);
  if (!denominator) return { year, figures: own, denominator };
  const { of } = denominator;
  const additive = of === POPULATION || (await knownIndicator(area.load, of)).additive;
  return {
    year,
    figures: own,
    denominator: {
      ...denominator,
      figures: await areaFigures(denominator.figures, { indicatorId: of, additive, year }, area),
    },
  };
}

async function areaFigures(
  figures: Figures,
  { indicatorId, additive, year }: { indicatorId: string; additive: boolean; year: number },
  { load, id, heirs }: InArea,
): Promise<Figures> {
  const [own] = await recorded(load, id, indicatorId, { from: year, to: year });
  if (own) {
    const { value, status } = figureOf(own);
    return new Map([[id, { value, status, madeOf: [id], prevented: [] }]]);
  }
  return additive && heirs.length > 0 ? new Map([[id, summed(heirs, figures)]]) : new Map();
}

function summed(heirs: readonly string[], figures: Figures): RolledFigure {
  const parts = heirs.map((id) => figures.get(id));
  const status = gravest(parts.map((part) => part?.status ?? ObservationStatus.MISSING));
  const whole = parts.every((part) => part && part.value !== null);
  const value = whole ? parts.reduce((sum, part) => sum + part!.value!, 0n) : null;
  return { value, status, madeOf: heirs, prevented: parts.flatMap((part) => part?.prevented ?? []) };
}
