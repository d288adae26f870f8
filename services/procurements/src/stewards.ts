import { keepsRecords } from '@courage-hub/kit/rules';
import { type Sql, sql, TRUE } from '@courage-hub/kit/sql';
import { mayWrite, scopesOf, type Viewer } from '@courage-hub/kit/viewer';

/** Who may edit a record sees it whatever its visibility. These conditions and the rules beside the nouns go together. */
export function processStewards(viewer: Viewer): Sql | null {
  if (keepsRecords.allows(viewer, null)) return TRUE;
  return withinScopes('t.`municipalityId`', viewer, 'EDITOR');
}

/** Evaluations under an alias. A buyer sees no drafts of those who evaluate its purchases. */
export function evaluationStewards(alias: string, viewer: Viewer): Sql | null {
  if (keepsRecords.allows(viewer, null)) return TRUE;
  return withinScopes(`${alias}.\`subjectId\``, viewer, 'COORDINATOR');
}

function withinScopes(column: string, viewer: Viewer, role: string): Sql | null {
  const scopes = mayWrite(viewer) ? scopesOf(viewer, role) : [];
  return scopes.length > 0 ? sql(`${column} IN (?)`, scopes) : null;
}
