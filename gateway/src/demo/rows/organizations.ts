import { chanceOf } from '../chance';
import { allOf, type Organizations } from '../organizations';
import { recorded, type Tables } from '../row';
import { text } from '../text';

const IDENTIFIED = 0.5;

/** The invented organisations; their identifiers belong to a scheme of the demo, for a real one would name a real firm. */
export const organizationTables = (organizations: Organizations): Tables => ({
  organization: allOf(organizations).map(({ id, name, kind, scale, home }, at) => {
    const chance = chanceOf(`organization/${id}`);
    return {
      id,
      name: text(name),
      kind,
      scale,
      identifiers: chance.happens(IDENTIFIED)
        ? [{ scheme: 'DEMO', id: String(1000 + at), uri: null, legalName: name[0] }]
        : [],
      sameAs: [],
      homeMunicipalityId: home.id,
      homepage: null,
      parentId: null,
      ...recorded('2024-05-05'),
    };
  }),
});
