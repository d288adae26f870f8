import { ProgrammeKind as K } from './programme';
import { mayHold } from './programme-tree';

it.each([
  [K.GOVERNMENT_PROGRAMME, K.GOVERNMENT_KEY_PROJECT, true],
  [K.GOVERNMENT_PROGRAMME, K.MUNICIPAL, true],
  [K.GOVERNMENT_KEY_PROJECT, K.NATIONAL_EXPERIMENT, true],
  [K.NATIONAL_EXPERIMENT, K.REGIONAL, true],
  [K.REGIONAL, K.NATIONAL_EXPERIMENT, true],
  [K.GOVERNMENT_PROGRAMME, K.GOVERNMENT_PROGRAMME, false],
  [K.GOVERNMENT_KEY_PROJECT, K.GOVERNMENT_KEY_PROJECT, false],
  [K.GOVERNMENT_KEY_PROJECT, K.GOVERNMENT_PROGRAMME, false],
  [K.MUNICIPAL, K.GOVERNMENT_KEY_PROJECT, false],
])('%s holds %s: %s', (parent, child, may) => {
  expect(mayHold(parent, child)).toBe(may);
});
