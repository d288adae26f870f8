import { grouped } from './grouped';
import { idOf } from './chance';
import { type Day, later, plusDays } from './day';
import type { ExperimentPlan } from './experiments';
import { joined, same, type Triple } from './text';

/** A project that groups experiments of one idea, and the joint experiments with parts. */
export interface ProjectPlan {
  id: string;
  title: Triple;
  purpose: 'PROCUREMENT' | 'EVALUATION' | 'PARTICIPATION' | 'OVERALL_EFFICIENCY' | 'OTHER';
  lead: ExperimentPlan;
  start: Day;
  end: Day;
}

export interface ExperimentLinks {
  projects: ProjectPlan[];
  projectOf: Map<ExperimentPlan, string>;
  partOf: Map<ExperimentPlan, ExperimentPlan>;
}

const PURPOSES: readonly ProjectPlan['purpose'][] = [
  'PROCUREMENT',
  'PARTICIPATION',
  'EVALUATION',
  'OVERALL_EFFICIENCY',
  'OTHER',
];

const TOGETHER: Triple = ['Yhdessä kokeillen', 'Vi prövar tillsammans', 'Trying together'];
const PROJECTS = 14;
const JOINT = 6;
const SIZE = 3;

/** Experiments that ran in the same years with the same idea are a project's; of some, one is the whole. */
export function linkExperiments(experiments: readonly ExperimentPlan[], scale: number): ExperimentLinks {
  const links: ExperimentLinks = { projects: [], projectOf: new Map(), partOf: new Map() };
  for (const group of groupsOf(experiments).slice(0, PROJECTS * scale)) {
    const project = projectOf(group, links.projects.length);
    links.projects.push(project);
    for (const member of group.members) links.projectOf.set(member, project.id);
    const [whole, ...parts] = group.members;
    if (links.projects.length <= JOINT * scale) for (const part of parts) links.partOf.set(part, whole!);
  }
  return links;
}

interface Group {
  members: ExperimentPlan[];
  /** 1 is the family's first group. */
  lap: number;
}

/** Three experiments of one family that began one after another: now the newest come first, now the oldest. */
function groupsOf(experiments: readonly ExperimentPlan[]): Group[] {
  const begun = experiments.filter(({ start, visibility }) => start && visibility === 'PUBLIC');
  const families = grouped(begun, ({ family }) => family.key);
  const groups = [...families.values()].flatMap((members, family) => {
    const inTime = members.sort((a, b) => a.start!.localeCompare(b.start!) || a.key.localeCompare(b.key));
    const threes = Array.from({ length: Math.floor(members.length / SIZE) }, (_, at) =>
      inTime.slice(at * SIZE, (at + 1) * SIZE),
    );
    return (family % 2 === 0 ? threes.reverse() : threes).map((three, at) => ({ members: three, lap: at + 1 }));
  });
  return groups.sort((a, b) => a.lap - b.lap);
}

function projectOf({ members, lap }: Group, index: number): ProjectPlan {
  const lead = members[0]!;
  const title = joined(': ', TOGETHER, lead.family.title);
  return {
    id: idOf('project', lead.key),
    title: lap === 1 ? title : joined(' ', title, same(String(lap))),
    purpose: PURPOSES[index % PURPOSES.length]!,
    lead,
    start: plusDays(lead.start!, -60),
    end: members.map((member) => member.end ?? member.plannedEnd!).reduce(later),
  };
}
