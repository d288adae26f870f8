import { collection } from '@courage-hub/kit/collection';
import { atLeast, atMost, oneOf } from '@courage-hub/kit/filters';
import { words } from '@courage-hub/kit/search/words-filter';
import { municipalityIdOf } from '../municipality-code';
import { Project } from './project';
import type { ProjectFilter } from './project.inputs';

/** What can be asked of projects. */
export const projects = collection<Project, ProjectFilter>(Project, {
  orders: {
    START: { by: "COALESCE(t.`startDate`, '')", descending: true },
    TITLE: { by: 't.`sortKey`' },
  },
  filter: {
    ids: oneOf('id'),
    status: oneOf('status'),
    purpose: oneOf('purpose'),
    municipalityCodes: (codes, reader) => oneOf('leadMunicipalityId')(codes.map(municipalityIdOf), reader),
    startedFrom: atLeast('startDate'),
    startedTo: atMost('startDate'),
    text: words(),
    modifiedSince: atLeast('modifiedAt'),
  },
  facets: {
    status: { by: 't.`status`' },
    purpose: { by: 't.`purpose`' },
    fundingProgramme: { by: 't.`fundingProgramme`' },
  },
  relations: { leadMunicipality: { column: 'leadMunicipalityId' } },
});
