import { fold, type Localized } from '@courage-hub/kit/localized-text';
import type { AreaHistory, Correspondence } from '../area-change/area-history';
import { MunicipalityMatch, MunicipalityMatchKind } from './municipality-match';
import { AreaStatus } from './municipality';

/** A municipality as it is looked up, with the names that it had in earlier years. */
export interface Bearer {
  id: string;
  code: string;
  status: AreaStatus;
  name: Localized;
  formerNames: readonly Localized[];
}

export interface Asked {
  /** A code of three digits, or a whole name in Finnish, Swedish or English. */
  text: string;
  /** The day whose municipalities are meant. */
  at: string;
}

/** Whom a code or a name means on a day: those with a known municipality first, then by code. */
export function matchMunicipalities(
  bearers: readonly Bearer[],
  history: AreaHistory,
  { text, at }: Asked,
): MunicipalityMatch[] {
  const names = new Map(bearers.map(({ id, name }) => [id, name]));
  const matches = bearers.flatMap((bearer) => {
    const by = recognised(bearer, text);
    if (!by) return [];
    const areas = bearer.status === AreaStatus.ABOLISHED ? [] : areasOn(bearer.id, history, at);
    if (areas.length === 0) return [matchOf(bearer, by, null, UNKNOWN)];
    return areas.map((area) => matchOf(bearer, by, area, reasonFor(bearer, area, names)));
  });
  return matches.sort((a, b) => Number(!a.municipalityId) - Number(!b.municipalityId));
}

/** One that exists on the day is meant itself, whoever joins it later. */
const areasOn = (id: string, history: AreaHistory, at: string): Correspondence[] =>
  history.existsOn(id, at) ? [{ id, whole: true, via: [] }] : history.on(id, at).filter((area) => area.id !== id);

function recognised({ code, name, formerNames }: Bearer, text: string): MunicipalityMatchKind | null {
  const wanted = fold(text);
  if (wanted === code) return MunicipalityMatchKind.CODE;
  const bears = (one: Localized): boolean => [one.fi, one.sv, one.en].some((said) => said && fold(said) === wanted);
  if (bears(name)) return MunicipalityMatchKind.NAME;
  return formerNames.some(bears) ? MunicipalityMatchKind.FORMER_NAME : null;
}

function matchOf(
  { id }: Bearer,
  by: MunicipalityMatchKind,
  area: Correspondence | null,
  reason: Localized,
): MunicipalityMatch {
  const changeIds = area?.via.map((change) => change.id) ?? [];
  const found = { bearerId: id, municipalityId: area?.id ?? null, by, whole: area?.whole ?? false };
  return Object.assign(new MunicipalityMatch(), found, { reason, changeIds });
}

const UNKNOWN: Localized = {
  fi: 'kunta on lakannut, eikä seuraajaa tunneta',
  sv: 'kommunen har upphört och efterföljaren är okänd',
  en: 'the municipality has ended and its successor is not known',
};

const ITSELF: Localized = {
  fi: 'kunta oli tuona päivänä olemassa',
  sv: 'kommunen fanns den dagen',
  en: 'the municipality existed on that day',
};

function reasonFor({ name }: Bearer, { id, via }: Correspondence, names: ReadonlyMap<string, Localized>): Localized {
  if (via.length === 0) return ITSELF;
  const day = via.map(({ effectiveDate }) => effectiveDate).sort()[0]!;
  const heir = names.get(id) ?? {};
  const [d, m, y] = [Number(day.slice(8)), Number(day.slice(5, 7)), day.slice(0, 4)];
  return {
    fi: `${name.fi} liittyi kuntaan ${heir.fi} ${d}.${m}.${y}`,
    sv: `${name.sv ?? name.fi} gick upp i ${heir.sv ?? heir.fi} ${d}.${m}.${y}`,
    en: `${name.en ?? name.fi} became part of ${heir.en ?? heir.fi} on ${day}`,
  };
}
