import { chanceOf, deck } from '../chance';
import { DIGIKUNTA, KOKEILEVA_SUOMI, NORTHERN_TRIALS, USKALLA, VILLAGE_MONEY } from '../programmes';
import { published, type Row, type Tables, type Visibility } from '../row';
import { slugOf, text, type Triple } from '../text';

interface Partner {
  name: Triple;
  trust: 'SELF_DECLARED' | 'REVIEWED' | 'AGREED' | 'SUSPENDED';
  organization: string | null;
  programmes: string[];
  visibility?: Visibility;
}

const PARTNERS: readonly Partner[] = [
  {
    name: ['Pohjoiset kokeilut (demo)', 'Nordliga försök (demo)', 'Northern Trials (demo)'],
    trust: 'AGREED',
    organization: 'organization:demo-northern-trials-office',
    programmes: [NORTHERN_TRIALS, USKALLA],
  },
  {
    name: ['Kokeilujen arkisto (demo)', 'Försöksarkivet (demo)', 'Archive of Experiments (demo)'],
    trust: 'REVIEWED',
    organization: 'organization:demo-kokeilututkimuksen-laitos',
    programmes: [DIGIKUNTA, KOKEILEVA_SUOMI],
  },
  {
    name: ['Kylien verkko (demo)', 'Byarnas nät (demo)', 'Village Net (demo)'],
    trust: 'SELF_DECLARED',
    organization: 'organization:demo-rannikon-kylayhdistys',
    programmes: [VILLAGE_MONEY],
  },
  {
    name: ['Avoimet hankinnat (demo)', 'Öppna upphandlingar (demo)', 'Open Purchases (demo)'],
    trust: 'AGREED',
    organization: null,
    programmes: [USKALLA],
  },
  {
    name: ['Baltian yritykset (demo)', 'Baltiska försök (demo)', 'Baltic Try-outs (demo)'],
    trust: 'SUSPENDED',
    organization: 'organization:demo-baltic-try-outs',
    programmes: [USKALLA],
  },
  {
    name: ['Mittaripankki (demo)', 'Mätarbanken (demo)', 'Measure Bank (demo)'],
    trust: 'REVIEWED',
    organization: 'organization:demo-arjen-mittalaitos',
    programmes: [DIGIKUNTA],
  },
  {
    name: ['Saaristolabra (demo)', 'Skärgårdslabbet (demo)', 'Archipelago Lab (demo)'],
    trust: 'SELF_DECLARED',
    organization: 'organization:demo-mallisaarten-kokeilukeskus',
    programmes: [USKALLA],
    visibility: 'PARTNER',
  },
  {
    name: ['Rohkeuden rahasto (demo)', 'Modets fond (demo)', 'Fund for Courage (demo)'],
    trust: 'SELF_DECLARED',
    organization: 'organization:demo-uskalluksen-saatio',
    programmes: [],
    visibility: 'INTERNAL',
  },
];

export function partnerTables(): Tables {
  const nextFeed = deck(['GRAPHQL', 'OCDS_RELEASES', 'DCAT_AP', 'OAI_PMH', 'ACTIVITYSTREAMS', 'RECONCILIATION', 'CSV']);
  return {
    partner_programme: PARTNERS.map((partner) => partnerRow(partner, nextFeed)),
    partner_programme_link: PARTNERS.flatMap(({ name, programmes }) =>
      programmes.map((programmeId) => ({ partnerProgrammeId: idOf(name), programmeId })),
    ),
  };
}

const slug = (name: Triple): string => `demo-${slugOf(name[2].replace(' (demo)', ''))}`;

const idOf = (name: Triple): string => `partner-programme:${slug(name)}`;

function partnerRow({ name, trust, organization, visibility }: Partner, nextFeed: () => string): Row {
  const chance = chanceOf(`partner/${name[2]}`);
  const homepage = `https://${slug(name)}.example`;
  return {
    id: idOf(name),
    name: text(name),
    organizationId: organization,
    homepage: chance.happens(0.85) ? homepage : null,
    trust,
    feeds: Array.from({ length: chance.between(1, 2) }, () => feed(homepage, nextFeed(), trust === 'SUSPENDED')),
    reciprocal: chance.pick([true, false, null]),
    ...published(visibility ?? 'PUBLIC', '2025-01-20', '2026-03-02'),
  };
}

const feed = (homepage: string, kind: string, failing: boolean): Row => ({
  kind,
  url: `${homepage}/${slugOf(kind)}`,
  lastOk: failing ? '2025-09-14T03:10:00.000Z' : '2026-04-28T03:10:00.000Z',
  lastError: failing ? '410 Gone' : null,
  itemsSeen: failing ? null : 40 + kind.length * 13,
  licence: 'https://creativecommons.org/licenses/by/4.0/',
});
