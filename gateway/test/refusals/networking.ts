import { aViewer } from '@courage-hub/kit/testing';
import { firstOf, SENDER, type World } from './given';
import { blank, forbidden, type Refusals, TEXT, tooLong, xs } from './table';
import { type Broken, longerThan, malformed, moreThan, noneOf, notThere, outside } from './words';

const OWNER = aViewer({ ...SENDER, id: 'account:owner' });

async function aGroup(world: World, owner = OWNER, joinPolicy = 'OPEN'): Promise<{ groupId: string }> {
  const input = { networkId: await firstOf(world, 'networks'), name: TEXT, joinPolicy, visibility: 'PUBLIC' };
  return { groupId: (await world.done('createGroup', input, 'group { id }', owner)).group.id };
}

/** Which membership the sender has in a group. */
const MEMBERSHIPS = new Map<string, string>();

async function aGroupOfSender(world: World): Promise<{ groupId: string }> {
  const group = await aGroup(world);
  const { membership } = await world.done('joinGroup', group, 'membership { id }');
  MEMBERSHIPS.set(group.groupId, membership.id);
  return group;
}

const hidden: Broken = malformed(
  {
    fi: 'tekstiä ilman merkkejä, jotka piilottavat tai kääntävät sitä',
    sv: 'text utan tecken som döljer eller vänder den',
    en: 'text without signs that hide or turn it',
  },
  'U+200B',
);

export const NETWORKING: Record<string, Refusals> = {
  createGroup: {
    right: async (world) => ({ networkId: await firstOf(world, 'networks'), name: TEXT, joinPolicy: 'OPEN' }),
    stranger: null,
    names: { networkId: 'network:none' },
    wrong: {
      'no name': blank('name'),
      'a text too long': tooLong({ name: 120, purpose: 2000 }),
      'a name with a sign that nobody sees': { input: { name: { fi: 'Ry\u200bhmä' } }, fields: { 'name.fi': hidden } },
      'more roles than there are': {
        input: { rolesOffered: Array(10).fill('MEMBER') },
        fields: { rolesOffered: moreThan(9) },
      },
    },
  },
  joinGroup: {
    right: (world) => aGroup(world),
    stranger: null,
    names: { groupId: 'group:none' },
    wrong: {
      'a group that the sender is in': {
        input: (world) => aGroupOfSender(world),
        refusal: {
          code: 'CONFLICT',
          said: ({ groupId }) => ({
            fi: `olet jo jäsen: ${MEMBERSHIPS.get(groupId)}`,
            sv: `du är redan medlem: ${MEMBERSHIPS.get(groupId)}`,
            en: `you are a member already: ${MEMBERSHIPS.get(groupId)}`,
          }),
        },
      },
      'a group that takes applications': {
        input: (world) => aGroup(world, OWNER, 'APPLICATION'),
        refusal: {
          code: 'FORBIDDEN',
          said: {
            fi: 'ryhmään pääsee hakemuksesta: kysy sen vetäjältä',
            sv: 'gruppen tar medlemmar efter ansökan: fråga dess ledare',
            en: 'the group takes members after an application: ask its lead',
          },
        },
      },
      'a group that invites': {
        input: (world) => aGroup(world, OWNER, 'INVITATION'),
        refusal: {
          code: 'FORBIDDEN',
          said: {
            fi: 'ryhmään pääsee vain kutsusta: sen vetäjä kutsuu',
            sv: 'gruppen tar medlemmar bara på inbjudan: dess ledare bjuder in',
            en: 'the group takes members by invitation alone: its lead invites',
          },
        },
      },
    },
  },
  leaveGroup: {
    right: (world) => aGroupOfSender(world),
    stranger: forbidden({ fi: 'ryhmän jäsen', sv: 'en medlem i gruppen', en: 'a member of the group' }),
    names: { groupId: 'group:none' },
    wrong: {
      'a group whose last lead the sender is': {
        input: (world) => aGroup(world, SENDER),
        refusal: {
          code: 'CONFLICT',
          said: {
            fi: 'olet ryhmän viimeinen vetäjä: tee ensin toisesta jäsenestä vetäjä',
            sv: 'du är gruppens sista ledare: gör först en annan medlem till ledare',
            en: 'you are the last lead of the group: make another member lead first',
          },
        },
      },
    },
  },
};

export const MATURITY: Record<string, Refusals> = {
  recordMaturity: {
    right: async () => ({ municipality: '091', model: 'digi', version: 0, year: 2001, level: '2.5' }),
    stranger: forbidden({ fi: 'kunnan muokkaaja', sv: 'redaktör för kommunen', en: 'editor of the municipality' }),
    wrong: {
      'a model that is none': { input: { model: 'none' }, fields: { model: noneOf('digi', 'none') } },
      'a level that is none': { input: { level: '2.55' }, fields: { level: malformed('"2.5"', '2.55') } },
      'a level out of its scale': { input: { level: '99' }, fields: { level: outside(0, 5, '99') } },
      'a year to come': { input: { year: 2027 }, fields: { year: outside(2000, 2026, 2027) } },
      'an address too long': {
        input: { sourceUri: `https://example.org/${xs(400)}` },
        fields: { sourceUri: longerThan(400, 420) },
      },
      'a municipality without editors': {
        input: { municipality: '5' },
        refusal: forbidden({ fi: 'kunnan muokkaaja', sv: 'redaktör för kommunen', en: 'editor of the municipality' }),
      },
      'a version of what was never told': {
        input: { version: 3 },
        refusal: { code: 'NOT_FOUND', said: notThere('maturity-assessment:digi-091-2001') },
      },
      'another version than the first one': {
        input: async (world) => {
          const told = { municipality: '091', model: 'digi', year: 2002, level: '1' };
          await world.done('recordMaturity', { ...told, version: 0 }, 'clientMutationId');
          return { ...told, version: 0 };
        },
        refusal: {
          code: 'CONFLICT',
          said: {
            fi: 'tietue on muuttunut version 0 jälkeen: lue se uudelleen',
            sv: 'posten har ändrats efter version 0: läs den på nytt',
            en: 'the record has changed since version 0: read it again',
          },
          shows: () => ({ id: 'maturity-assessment:digi-091-2002', seen: 0, current: 1 }),
        },
      },
    },
  },
};
