import { chanceOf, idOf, weighted } from './chance';
import type { ExperimentPlan } from './experiments';
import type { Visibility } from './row';
import { groupNames } from './said/networking';
import { joined, same, type Triple } from './text';
import { type Theme, themeName, themes } from './themes';

export const MEUSKALTAJAT = 'network:meuskaltajat';
export const AMBASSADORS = 'network:demo-kokeilulahettilaat';
export const CHANGE_AGENTS = 'network:demo-muutosagentit';
export const NORDIC_LABS = 'network:demo-nordic-labs';

export interface GroupPlan {
  id: string;
  networkId: string;
  name: Triple;
  experiments: ExperimentPlan[];
  visibility: Visibility;
}

const EXPERIMENTERS: Triple = ['Kokeilijat', 'Försökarna', 'Experimenters'];

/** A group for each theme, with the experiments that are under way in it, and groups about the craft. */
export function planGroups(experiments: readonly ExperimentPlan[], scale: number): GroupPlan[] {
  return Array.from({ length: scale }, (_, lap) => lap + 1).flatMap((lap) => [
    ...themes.map((theme) => themeGroup(theme, lap, experiments)),
    ...groupNames.map((name, at) => craftGroup(name, { lap, at })),
  ]);
}

const numbered = (name: Triple, lap: number): Triple => (lap === 1 ? name : joined(' ', name, same(String(lap))));

function themeGroup(theme: Theme, lap: number, experiments: readonly ExperimentPlan[]): GroupPlan {
  const name = numbered(joined(': ', EXPERIMENTERS, themeName(theme)), lap);
  const chance = chanceOf(`group/${name[0]}`);
  const underWay = experiments.filter(({ family, status }) => family.themes.includes(theme) && WITH_GROUPS.has(status));
  return {
    id: idOf('group', name[0]),
    networkId: MEUSKALTAJAT,
    name,
    experiments: chance.shuffle(underWay).slice(0, chance.between(3, 6)),
    visibility: 'PUBLIC',
  };
}

const WITH_GROUPS = new Set(['RUNNING', 'PAUSED', 'READY', 'ENDED']);

function craftGroup(base: Triple, { lap, at }: { lap: number; at: number }): GroupPlan {
  const name = numbered(base, lap);
  const chance = chanceOf(`group/${name[0]}`);
  return {
    id: idOf('group', name[0]),
    networkId: [MEUSKALTAJAT, AMBASSADORS, CHANGE_AGENTS, NORDIC_LABS][at % 4]!,
    name,
    experiments: [],
    visibility: at === 1 ? 'PARTNER' : at === 7 ? 'INTERNAL' : weighted(chance, { PUBLIC: 90, PARTNER: 10 }),
  };
}
