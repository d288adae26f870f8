import type { ProjectLine } from './project-file';
import { betterSpelt, type LeadOrganization, organizationOf } from './project-organization';
import { faultsOf, projectIdOf } from './project-row';

export interface RejectedLine {
  line: number;
  code: string;
  reasons: string[];
}

/** What a register file holds, before anything is written. */
export interface RegisterSurvey {
  read: number;
  rejected: RejectedLine[];
  /** The lead organisations of the good rows, each once. */
  organizations: LeadOrganization[];
}

export async function surveyRegister(lines: AsyncIterable<ProjectLine>): Promise<RegisterSurvey> {
  const organizations = new Map<string, LeadOrganization>();
  const firstLine = new Map<string, number>();
  const rejected: RejectedLine[] = [];
  let read = 0;
  for await (const { line, row } of lines) {
    read++;
    const id = projectIdOf(row);
    const reasons = [...faultsOf(row), ...repeated(firstLine.get(id))];
    if (reasons.length > 0) {
      rejected.push({ line, code: row.project_code, reasons });
      continue;
    }
    firstLine.set(id, line);
    const organization = organizationOf(row);
    organizations.set(organization.id, betterSpelt(organizations.get(organization.id), organization));
  }
  return { read, rejected, organizations: [...organizations.values()] };
}

const repeated = (line: number | undefined): string[] =>
  line === undefined ? [] : [`project_code must occur once in a period, but line ${line} has it too`];
