import type { Theme } from './themes';
import type { Triple } from './text';

export type Barrier =
  | 'MANDATE'
  | 'LEADERSHIP'
  | 'TIME'
  | 'MONEY'
  | 'SKILLS'
  | 'LAW'
  | 'PROCUREMENT'
  | 'ICT'
  | 'DATA'
  | 'PRIVACY'
  | 'ORGANISATION_SILO'
  | 'RESIDENT_INTEREST'
  | 'SUPPLIER'
  | 'MEASUREMENT'
  | 'UPTAKE';

/** What went other than planned, or what was learnt: said once, told by many. */
export interface Said {
  what: Triple;
  why: Triple;
  advice: Triple;
  causes: readonly Barrier[];
}

/** One idea that many municipalities try, each in its own way. */
export interface Family {
  key: string;
  themes: readonly [Theme, ...Theme[]];
  title: Triple;
  problem: Triple;
  hypothesis: Triple;
  because: Triple;
  /** What would change our mind. */
  doubt: Triple;
  slip: Said;
  insight: Triple;
  practice: { title: Triple; idea: Triple; condition: Triple };
  procurement: { title: Triple; cpv: readonly [code: string, label: Triple] };
  indicator: { title: Triple; unit: string; baseline: number; change: number };
}
