import type { HubContext } from '@courage-hub/kit/context';
import { HubError } from '@courage-hub/kit/errors';
import type { Said } from '@courage-hub/kit/said';
import type { Checks } from '@courage-hub/kit/validation';
import { experiments } from '../experiment/experiment.rows';
import { type Adoption, AdoptionMode, AdoptionStatus } from './adoption';
import { adoptions } from './adoption.rows';
import { closesCircle } from './diffusion';

type Told = Pick<Adoption, 'status' | 'mode' | 'since' | 'until' | 'whyAbandoned' | 'adaptations'>;

/** What can be wrong with an adoption as told. */
export function checkTold(checks: Checks, { status, mode, since, until, whyAbandoned, adaptations }: Told): Checks {
  const abandoned = status === AdoptionStatus.ABANDONED;
  checks.period('until', since, until).text('whyAbandoned', whyAbandoned, { required: abandoned });
  checks.text('adaptations', adaptations);
  if (whyAbandoned && !abandoned) {
    checks.add('status', 'NOT_ALLOWED', { allowed: AdoptionStatus.ABANDONED, value: status });
  }
  return adaptations && mode === AdoptionMode.AS_IS
    ? checks.add('mode', 'NOT_ALLOWED', {
        allowed: [AdoptionMode.ADAPTED, AdoptionMode.INSPIRED_BY].join(', '),
        value: mode,
      })
    : checks;
}

export async function checkLocalExperiment(
  { load }: HubContext,
  checks: Checks,
  id: string | null | undefined,
): Promise<void> {
  if (id && !(await load.byId(experiments, id)))
    checks.add('localExperimentId', 'NOT_FOUND', { value: id.slice(0, 96) });
}

const CIRCLE: Said = {
  fi: 'oppimisesta syntyisi kehä: tuo kunta on itse oppinut tämän käyttöön ottavalta kunnalta',
  sv: 'lärandet skulle gå i ring: den kommunen har själv lärt sig av den som tar i bruk',
  en: 'learning would go in a circle: that municipality has itself learned it from the adopter',
};

/** A practice spreads as a tree. Only what the viewer sees is looked at, so that the refusal tells nothing hidden. */
export async function checkCircle(
  { load }: HubContext,
  checks: Checks,
  said: Pick<Adoption, 'practiceId' | 'adopterId' | 'adoptedFromId'> & { id?: string },
): Promise<void> {
  if (!said.adoptedFromId) return;
  const all = await load.children(adoptions, 'practice', said.practiceId);
  const others = all.filter(({ id, revokedAt }) => id !== said.id && !revokedAt);
  if (closesCircle(others, said)) checks.refuse('adoptedFromMunicipality', 'CIRCLE', CIRCLE);
}

const REVOKED: Said = {
  fi: 'käyttöönotto on peruttu, ja se säilyy sellaisena kuin se oli',
  sv: 'ibruktagandet är återkallat och förblir som det var',
  en: 'the adoption is revoked, and stays as it was',
};

/** What was revoked is history. */
export function refuseRevoked({ viewer }: HubContext, { id, revokedAt }: Adoption): void {
  if (revokedAt) throw new HubError('CONFLICT', REVOKED[viewer.language], { id, revokedAt });
}
