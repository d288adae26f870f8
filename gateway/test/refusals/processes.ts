import { BACKWARDS, blank, forbidden, type Refusals, TEXT, tooLong, xs } from './table';
import {
  ADMINISTRATOR,
  AMOUNT,
  decimal,
  endsBefore,
  longerThan,
  malformed,
  moreThan,
  noneOf,
  outside,
  REQUIRED,
  twice,
} from './words';

const LONG_ID = (type: string) => `${type}:${xs(81)}`;

export const PROCESSES: Record<string, Refusals> = {
  createContractingProcess: {
    right: async () => ({
      ...{ municipalityCode: '091', title: TEXT, innovationType: 'AGILE_PILOT_PURCHASE', valueDisclosure: 'UNKNOWN' },
    }),
    stranger: forbidden(
      { fi: 'ostajan kunnan muokkaaja', sv: 'redaktör för köparens kommun', en: "editor of its buyer's municipality" },
      ADMINISTRATOR,
    ),
    wrong: {
      'no title': blank('title'),
      'a title too long': tooLong({ title: 300 }),
      'texts within too long': {
        input: {
          planning: { rationale: { fi: xs(5001) } },
          tender: {
            ...{ id: xs(97), finalStatusDetails: { fi: xs(2001) }, procurementMethodDetails: xs(65) },
            items: [{ description: { fi: xs(501) }, unit: xs(65) }],
          },
        },
        fields: {
          'planning.rationale.fi': longerThan(5000),
          'tender.id': longerThan(96),
          'tender.finalStatusDetails.fi': longerThan(2000),
          'tender.procurementMethodDetails': longerThan(64),
          'tender.items.0.description.fi': longerThan(500),
          'tender.items.0.unit': longerThan(64),
        },
      },
      'an ocid that is none': {
        input: { ocid: 'none' },
        fields: {
          ocid: malformed(
            { fi: 'ocds-<6 merkkiä>-<numero>', sv: 'ocds-<6 tecken>-<nummer>', en: 'ocds-<6 characters>-<number>' },
            'none',
          ),
        },
      },
      'an ocid that is taken': {
        input: async (world, right) => {
          const { process } = await world.done(
            'createContractingProcess',
            right,
            'process: contractingProcess { ocid }',
          );
          return { ocid: process.ocid };
        },
        refusal: {
          code: 'CONFLICT',
          said: ({ ocid }) => ({
            fi: `hankintaprosessi ${ocid} on jo olemassa`,
            sv: `upphandlingsprocessen ${ocid} finns redan`,
            en: `there is a contracting process ${ocid} already`,
          }),
          shows: ({ ocid }) => ({ ocid }),
        },
      },
      'experiments that are none, and one twice': {
        input: { experimentIds: ['none', 'experiment:a', 'experiment:a'] },
        fields: { 'experimentIds.0': malformed('experiment:…', 'none'), 'experimentIds.2': twice('experiment:a') },
      },
      'too many experiments': {
        input: { experimentIds: Array.from({ length: 51 }, (_, at) => `experiment:${at}`) },
        fields: { experimentIds: moreThan(50) },
      },
      'parties without roles, none, twice, and two buyers': {
        input: {
          parties: [
            { organizationId: 'organization:a', roles: ['buyer'] },
            { organizationId: 'organization:a', roles: [] },
            { organizationId: LONG_ID('organization'), roles: ['buyer'] },
          ],
        },
        fields: {
          'parties.1.organizationId': twice('organization:a'),
          'parties.1.roles': REQUIRED,
          'parties.2.organizationId': malformed('organization:…', LONG_ID('organization').slice(0, 80)),
          parties: moreThan(1),
        },
      },
      'another buyer than its municipality': {
        input: { parties: [{ organizationId: 'organization:municipality-049', roles: ['buyer'] }] },
        fields: { municipalityCode: noneOf('049', '091') },
      },
      'a tender backwards and out of bounds': {
        input: {
          tender: {
            ...{ tenderPeriod: BACKWARDS, numberOfTenderers: -1 },
            ...{ minValue: { amount: '2' }, maximumValue: { amount: '1' } },
          },
        },
        fields: {
          'tender.tenderPeriod': endsBefore('2026-05-02', '2026-05-01'),
          'tender.numberOfTenderers': outside(0, 100_000, -1),
          'tender.maximumValue': outside('2', '∞', '1'),
        },
      },
      'sums that are none': {
        input: {
          planning: { budget: { amount: '1.234' } },
          tender: { value: { amount: '-1' }, items: [{ cpvCode: '72', quantity: '0.0000001' }] },
        },
        fields: {
          'planning.budget.amount': malformed(AMOUNT, '1.234'),
          'tender.value.amount': malformed(AMOUNT, '-1'),
          'tender.items.0.quantity': malformed(decimal(14, 6), '0.0000001'),
          'tender.items.0.cpvCode': malformed('"72000000"', '72'),
        },
      },
      'sums in two currencies': {
        input: {
          tender: { value: { amount: '1', currency: 'SEK' } },
          planning: { budget: { amount: '1', currency: 'EUR' } },
        },
        fields: { 'planning.budget.currency': noneOf('SEK', 'EUR') },
      },
    },
  },
};
