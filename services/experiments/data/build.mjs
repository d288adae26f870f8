// The official codes that this service refuses others by, from the tables of the municipalities service:
//   node services/experiments/data/build.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const here = (name) => new URL(name, import.meta.url);
const read = (table) =>
  parse(readFileSync(here(`../../municipalities/data/reference/${table}.csv`), 'utf8'), { columns: true });

const parties = read('area-change-party').filter(({ changeId }) => changeId.includes('-merger-'));
const leadsTo = new Map(parties.filter(({ side }) => side === 'TO').map((one) => [one.changeId, one.municipalityId]));
const successors = new Map(
  parties.filter(({ side }) => side === 'FROM').map((one) => [one.municipalityId, leadsTo.get(one.changeId)]),
);

/** Those whose last day nobody knows were abolished by this day. */
const CLASSIFIED_FROM = '2013-01-01';

const lines = read('municipality').map(({ id, code, status, validTo }) => {
  const ended = status === 'CURRENT' ? '' : validTo || CLASSIFIED_FROM;
  return `${code},${ended},${successors.get(id)?.slice(-3) ?? ''}\n`;
});
writeFileSync(here('reference/municipality-code.csv'), ['code,validTo,successor\n', ...lines].join(''));

const regions = read('region').map(({ id }) => `${id}\n`);
writeFileSync(here('reference/region-id.csv'), ['id\n', ...regions].join(''));
