import { experiments } from './experiments';
import { municipalities } from './places';
import { byId, demoRows, inLanguage, isPublic, orNull, sortedBy, type Text } from './rows';

interface Programme {
  id: string;
  name: Text;
  legalBasis: { title: Text; validity: { startDate: string; endDate: string } | null }[];
}

const programmes = byId(demoRows<Programme>('experiments', 'programme'));
const participations = demoRows<{ programmeId: string; municipalityId: string; role: string; supports: string[] }>(
  'experiments',
  'programme_participation',
);
const belongs = demoRows<{ experimentId: string; programmeId: string }>('experiments', 'experiment_programme');
const maturity = demoRows<{ municipalityId: string; model: string; year: number; level: string }>(
  'municipalities',
  'maturity_assessment',
);
const partners = demoRows<{ id: string; name: Text; trust: string; visibility: string }>(
  'networking',
  'partner_programme',
);
const linked = demoRows<{ partnerProgrammeId: string; programmeId: string }>('networking', 'partner_programme_link');

const PAGE = 100;

export const PROGRAMME_IDS = [...programmes.keys()];

/** Who took part in a programme as what and with which support, how mature each is, and what was left of what ended. */
export function nationalExperiment(id: string): object {
  const { name, legalBasis } = programmes.get(id)!;
  const inProgramme = new Set(belongs.filter((link) => link.programmeId === id).map((link) => link.experimentId));
  const ended = experiments.filter((one) => inProgramme.has(one.id) && one.status === 'ENDED');
  return {
    programme: {
      name: inLanguage(name, 'fi'),
      legalBasis: legalBasis.map(({ title, validity }) => ({
        title: inLanguage(title, 'fi'),
        validity: orNull(validity, ({ startDate, endDate }) => ({ startDate, endDate })),
      })),
      participations: sortedBy(
        participations.filter((part) => part.programmeId === id),
        ({ municipalityId }) => municipalityId,
        ({ role }) => role,
      ).map(({ municipalityId, role, supports }) => ({ role, supports, municipality: placed(municipalityId) })),
      experiments: {
        nodes: ended.slice(0, PAGE).map(({ title, continuation, followUps }) => ({
          ...{ title: inLanguage(title, 'fi'), continuation },
          followUps: followUps.map((one) => ({
            ...{ monthsAfterEnd: one.monthsAfterEnd, continuation: one.continuation },
          })),
        })),
        pageInfo: { endCursor: ended.length > 0 ? expect.any(String) : null, hasNextPage: ended.length > PAGE },
      },
      partners: sortedBy(
        partners
          .filter(isPublic)
          .filter((partner) =>
            linked.some((link) => link.partnerProgrammeId === partner.id && link.programmeId === id),
          ),
        (partner) => partner.name.fi!,
      ).map((partner) => ({ name: inLanguage(partner.name, 'fi'), trust: partner.trust })),
    },
  };
}

/** A municipality, with its digital maturity year by year. */
function placed(id: string): object {
  const { code, name } = municipalities.get(id)!;
  const told = maturity.filter(({ municipalityId, model }) => municipalityId === id && model === 'digi');
  return {
    ...{ code, name: inLanguage(name, 'fi') },
    maturity: sortedBy(told, ({ year }) => year).map(({ year, level }) => ({ year, level })),
  };
}
