import type { Triple } from '../text';

/** What the experiments stand on before the law, and who gave it. */
export const derogation: Triple = [
  'Lupa poiketa lupamenettelystä kokeilun ajan',
  'Tillstånd att avvika från tillståndsförfarandet under försöket',
  'Leave to depart from the permit procedure during the experiment',
];

export const ethicsReview: Triple = [
  'Eettinen ennakkoarviointi',
  'Etisk förhandsgranskning',
  'Ethical review in advance',
];

export const impactAssessment: Triple = [
  'Tietosuojan vaikutustenarviointi',
  'Konsekvensbedömning av dataskyddet',
  'Data protection impact assessment',
];

export const permission: Triple = ['Tutkimuslupa', 'Forskningstillstånd', 'Research permit'];

export const committee: Triple = [
  'Ihmistieteiden eettinen toimikunta (demo)',
  'Etiska kommittén för humanvetenskaper (demo)',
  'Ethics committee for human sciences (demo)',
];

export const officer: Triple = [
  'Kunnan tietosuojavastaava',
  'Kommunens dataskyddsombud',
  "The municipality's data protection officer",
];

export const department: Triple = ['Toimialajohtaja', 'Sektordirektören', 'Director of the department'];
