import { because, type Incomparability, IncomparabilityReason } from './incomparability';
import { type Compared, type ComparedFigure, comparedFigure } from './compared-figure';
import { type Standing, standingOf } from './distribution';

/** Below this many municipalities with a value nothing is ranked: a rank of three says who the other two are. */
export const LEAST_N = 5;

export interface Comparison {
  figure: ComparedFigure;
  /** How many municipalities have a figure to compare, itself included. */
  n: number;
  /** How many peers have none. */
  without: number;
  standing: Standing | null;
  reasons: readonly Incomparability[];
}

/** A municipality among its peers, or why it is not compared: what is wrong with its own figure, else that n is too small. */
export function compare(
  id: string,
  peers: readonly string[],
  { figureOf, lowFirst }: { figureOf: (id: string) => ComparedFigure; lowFirst: boolean },
): Comparison {
  const figure = figureOf(id);
  const others = peers.map((peer) => figureOf(peer).compared).filter((value) => value !== null);
  const all = figure.compared === null ? others : [figure.compared, ...others];
  const small = all.length < LEAST_N ? [because(IncomparabilityReason.N_TOO_SMALL, all.length)] : [];
  const reasons = figure.reasons.length > 0 ? figure.reasons : small;
  const standing = reasons.length > 0 ? null : standingOf(figure.compared!, all, lowFirst);
  return { figure, n: all.length, without: peers.length - others.length, standing, reasons };
}

/** The figure of each municipality, worked out once. */
export function figuresIn(compared: Compared): (id: string) => ComparedFigure {
  const known = new Map<string, ComparedFigure>();
  return (id) => {
    const figure = known.get(id) ?? comparedFigure(id, compared);
    known.set(id, figure);
    return figure;
  };
}
