import type { Family } from '../family';
import { ageing } from './ageing';
import { climate } from './climate';
import { digital } from './digital';
import { learning } from './learning';
import { mobility } from './mobility';
import { organisation } from './organisation';
import { participation } from './participation';
import { places } from './places';
import { work } from './work';

export const families: readonly Family[] = [
  ...mobility,
  ...climate,
  ...learning,
  ...ageing,
  ...digital,
  ...participation,
  ...work,
  ...places,
  ...organisation,
];
