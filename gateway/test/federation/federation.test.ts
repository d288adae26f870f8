import { federationExecutor } from '@courage-hub/gateway/execution/federation-executor';
import { aliases } from './cases/aliases';
import { conditions } from './cases/conditions';
import { errors } from './cases/errors';
import { failures } from './cases/failures';
import { fetching } from './cases/fetching';
import { fragments } from './cases/fragments';
import { garbage } from './cases/garbage';
import { inaccessible } from './cases/inaccessible';
import { interfaceObject } from './cases/interface-object';
import { interfaces } from './cases/interfaces';
import { introspection } from './cases/introspection';
import { keys } from './cases/keys';
import { lists } from './cases/lists';
import { missingEntities } from './cases/missing-entities';
import { mutations } from './cases/mutations';
import { nulls } from './cases/nulls';
import { override } from './cases/override';
import { recursion } from './cases/recursion';
import { requiresApart } from './cases/requires-apart';
import { requires } from './cases/requires';
import { scalars } from './cases/scalars';
import { shared } from './cases/shared';
import { unions } from './cases/unions';
import { variables } from './cases/variables';
import { Harness, type MakeExecutor } from './harness';
import { stockExecutor } from './stock';
import type { Case, Theme } from './theme';
import { expected, expectedOfMonolith, monolithVerdict, verdict } from './verdict';

const THEMES: Theme[] = [
  aliases,
  conditions,
  errors,
  failures,
  fetching,
  fragments,
  garbage,
  inaccessible,
  interfaceObject,
  interfaces,
  introspection,
  keys,
  lists,
  missingEntities,
  mutations,
  nulls,
  override,
  recursion,
  requiresApart,
  requires,
  scalars,
  shared,
  unions,
  variables,
];

const executorsOf = ({ stock }: Case): { executor: string; make: MakeExecutor; wrong?: string }[] => [
  { executor: 'hub', make: federationExecutor },
  { executor: 'stock', make: stockExecutor, wrong: stock },
];

describe.each(THEMES.map((theme) => [theme.title, theme] as const))('%s', (_title, theme) => {
  const harness = new Harness(theme);

  for (const of of theme.cases) {
    for (const { executor, make, wrong } of executorsOf(of)) {
      if (wrong)
        it(`${of.name} (not ${executor}: ${wrong})`, async () => {
          expect(verdict(of, await harness.outcome(make, of))).not.toEqual(expected(of));
        });
      else
        it(`${of.name} (${executor})`, async () => {
          expect(verdict(of, await harness.outcome(make, of))).toEqual(expected(of));
        });
    }

    if (!of.faults)
      it(`${of.name} (monolith)`, async () => {
        expect(monolithVerdict(of, await harness.monolith(of))).toEqual(expectedOfMonolith(of));
      });
  }
});
