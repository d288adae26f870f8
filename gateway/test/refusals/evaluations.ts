import { anExperiment } from './given';
import { BACKWARDS, blank, type Refusals, TEXT, tooLong } from './table';
import { AMOUNT, decimal, endsBefore, malformed, NO_LANGUAGE, noCode, noSuch, outside, REQUIRED, twice } from './words';

export const EVALUATIONS: Record<string, Refusals> = {
  recordEvaluation: {
    right: async (world) => ({
      ...{ subjectId: (await anExperiment(world)).id, title: TEXT, kind: 'RAPID', evaluatorKind: 'SELF' },
      ...{ design: { type: 'BEFORE_AFTER' }, evidence: 'LEVEL_1_PLAUSIBLE' },
    }),
    stranger: null,
    wrong: {
      'no title': blank('title'),
      'a text too long': tooLong({ title: 300, evidenceWhy: 2000, limitations: 2000, deviationsFromPlan: 2000 }),
      'a subject that is none': {
        input: { subjectId: 'none' },
        fields: { subjectId: malformed('experiment:…, programme:…, practice:…, ocds-…', 'none') },
      },
      'a process that is not there': {
        input: { subjectId: 'ocds-hub001-none' },
        fields: { subjectId: noSuch('ocds-hub001-none') },
      },
      'days backwards': { input: { period: BACKWARDS }, fields: { period: endsBefore('2026-05-02', '2026-05-01') } },
      'an evaluator and a DOI that are none': {
        input: { evaluatorId: 'none', doi: 'https://example.org/1' },
        fields: {
          doi: malformed('https://doi.org/10.…', 'https://example.org/1'),
          evaluatorId: malformed('organization:…', 'none'),
        },
      },
      'more evidence than its design shows': {
        input: { evidence: 'LEVEL_3_CAUSAL' },
        fields: {
          evidence: [
            'EVIDENCE_TOO_HIGH',
            {
              fi: 'BEFORE_AFTER osoittaa enintään tason LEVEL_2_CHANGE_SEEN, nyt LEVEL_3_CAUSAL',
              sv: 'BEFORE_AFTER visar högst LEVEL_2_CHANGE_SEEN, nu LEVEL_3_CAUSAL',
              en: 'BEFORE_AFTER shows LEVEL_2_CHANGE_SEEN at most, but got: LEVEL_3_CAUSAL',
            },
          ],
        },
      },
      'evidence of others that there is not': {
        input: {
          design: { type: 'RANDOMISED', arms: [{ name: TEXT, control: true }] },
          evidence: 'LEVEL_4_REPLICATED',
        },
        fields: {
          evidence: [
            'EVIDENCE_TOO_HIGH',
            {
              fi: 'LEVEL_4_REPLICATED edellyttää toista, riippumatonta arviointia samasta kohteesta; yksinään RANDOMISED osoittaa enintään tason LEVEL_3_CAUSAL',
              sv: 'LEVEL_4_REPLICATED kräver en annan, oberoende utvärdering av samma sak; ensam visar RANDOMISED högst LEVEL_3_CAUSAL',
              en: 'LEVEL_4_REPLICATED needs another, independent evaluation of the same; alone RANDOMISED shows LEVEL_3_CAUSAL at most',
            },
          ],
        },
      },
      'an arm of nobody': {
        input: { design: { type: 'BEFORE_AFTER', arms: [{ name: { fi: ' ' }, units: -1, municipalityCodes: ['5'] }] } },
        fields: {
          'design.arms.0.name': NO_LANGUAGE,
          'design.arms.0.units': outside(0, 2_000_000_000, -1),
          'design.arms.0.municipalityCodes.0': noCode('5'),
        },
      },
      'an effect out of its interval': {
        input: {
          effects: [
            {
              ...{ outcome: { title: TEXT }, unit: ' ', confidence: '2', n: -1 },
              ...{ estimate: '3', ciLow: '1', ciHigh: '2' },
            },
          ],
        },
        fields: {
          'effects.0.unit': REQUIRED,
          'effects.0.confidence': malformed(
            { fi: '0–1, esim. "0.95"', sv: '0–1, t.ex. "0.95"', en: '0..1, e.g. "0.95"' },
            '2',
          ),
          'effects.0.n': outside(0, 2_000_000_000, -1),
          'effects.0.ciHigh': outside('3', '∞', '2'),
        },
      },
      'a rating out of its scale, and one twice': {
        input: {
          criteria: [
            { criterion: 'IMPACT', rating: 6 },
            { criterion: 'IMPACT', rating: 1, scaleMax: 1 },
          ],
        },
        fields: {
          'criteria.0.rating': outside(1, 5, 6),
          'criteria.1.scaleMax': outside(2, 100, 1),
          'criteria.1.criterion': twice('IMPACT'),
        },
      },
      'an efficiency without its unit': {
        input: { efficiency: { outcomes: '1', personHours: '0.001', horizonYears: 0, inputs: { amount: '-1' } } },
        fields: {
          'efficiency.inputs.amount': malformed(AMOUNT, '-1'),
          'efficiency.personHours': malformed(decimal(10, 2), '0.001'),
          'efficiency.horizonYears': outside(1, 100, 0),
          'efficiency.outcomeUnit': REQUIRED,
        },
      },
    },
  },
};
