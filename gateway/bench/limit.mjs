import { createServer } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The floor: a bare node:http handler, prepared SQL with the columns that the answer needs, JSON.stringify. */
const folder = process.argv[2];
const open = (name) => new Database(join(folder, `${name}.sqlite`), { readonly: true });
const municipalities = open('municipalities');
const experiments = open('experiments');
const procurements = open('procurements');
const networking = open('networking');

const all = (db, sql) => {
  const statement = db.prepare(sql);
  return (...params) => statement.all(...params);
};
const IN = 'IN (SELECT value FROM json_each(?))';
const list = (values) => JSON.stringify(values);

const municipality = all(
  municipalities,
  'SELECT m.code, m.name, (SELECT p.value FROM population p WHERE p.municipalityId = m.id ORDER BY p.year DESC LIMIT 1) AS population FROM municipality m WHERE m.id = ?',
);
const names = all(municipalities, `SELECT id, code, name FROM municipality WHERE id ${IN}`);
const newest = all(
  experiments,
  `SELECT id, title, status, leadMunicipalityId FROM experiment WHERE visibility = 'PUBLIC' AND status ${IN} AND COALESCE(actualStartDate, plannedStartDate) >= ? ORDER BY createdAt DESC, id DESC LIMIT 50`,
);
const ledBy = all(
  experiments,
  `SELECT * FROM (SELECT id, title, status, leadMunicipalityId, ROW_NUMBER() OVER (PARTITION BY leadMunicipalityId ORDER BY createdAt DESC, id DESC) AS place FROM experiment WHERE visibility = 'PUBLIC' AND leadMunicipalityId ${IN}) WHERE place <= 10 ORDER BY leadMunicipalityId, place`,
);
const bought = all(
  procurements,
  `SELECT l.experimentId, p.id AS ocid, p.innovationType FROM process_experiment l JOIN contracting_process p ON p.id = l.processId WHERE p.visibility = 'PUBLIC' AND l.experimentId ${IN} ORDER BY p.startedOn DESC, p.id DESC`,
);
const evaluated = all(
  procurements,
  `SELECT subjectId, id, evidence FROM evaluation WHERE visibility = 'PUBLIC' AND subjectType = 'Experiment' AND subjectId ${IN} ORDER BY COALESCE(periodEnd, periodStart, '') DESC, id DESC`,
);
const groups = all(
  networking,
  `SELECT l.experimentId, g.id, g.name FROM group_experiment l JOIN network_group g ON g.id = l.groupId WHERE g.visibility = 'PUBLIC' AND l.experimentId ${IN} ORDER BY g.sortKey, g.id`,
);
const members = all(
  networking,
  `SELECT * FROM (SELECT groupId, role, since, ROW_NUMBER() OVER (PARTITION BY groupId ORDER BY since DESC, id DESC) AS place FROM membership WHERE groupId ${IN}) WHERE place <= 5 ORDER BY groupId, place`,
);
const perMunicipality = all(
  experiments,
  "SELECT leadMunicipalityId AS value, COUNT(*) AS count FROM experiment WHERE visibility = 'PUBLIC' AND COALESCE(actualStartDate, plannedStartDate) >= ? AND leadMunicipalityId IS NOT NULL GROUP BY leadMunicipalityId ORDER BY count DESC, value LIMIT 100",
);

const fi = (json) => ({ fi: JSON.parse(json).fi });

function grouped(rows, key) {
  const groupsOf = new Map();
  for (const row of rows) {
    const group = groupsOf.get(row[key]);
    if (group) group.push(row);
    else groupsOf.set(row[key], [row]);
  }
  return (id) => groupsOf.get(id) ?? [];
}

const ANSWERS = {
  V1({ code }) {
    const [row] = municipality(`municipality:${code}`);
    return { municipality: row ? { code: row.code, name: fi(row.name), population: row.population } : null };
  },
  V2({ status, from }) {
    const rows = newest(list(status), from);
    const found = new Map(
      names(list([...new Set(rows.map((row) => row.leadMunicipalityId))])).map((row) => [row.id, row]),
    );
    const nodes = rows.map(({ id, title, status: state, leadMunicipalityId }) => {
      const lead = found.get(leadMunicipalityId);
      return { id, title: fi(title), status: state, leadMunicipality: lead ? { name: fi(lead.name) } : null };
    });
    return { experiments: { nodes } };
  },
  V3({ codes }) {
    const ids = codes.map((code) => `municipality:${code}`);
    const rows = ledBy(list(ids));
    const experimentIds = list(rows.map((row) => row.id));
    const processesOf = grouped(bought(experimentIds), 'experimentId');
    const evaluationsOf = grouped(evaluated(experimentIds), 'subjectId');
    const groupRows = groups(experimentIds);
    const groupsOf = grouped(groupRows, 'experimentId');
    const membersOf = grouped(members(list([...new Set(groupRows.map((row) => row.id))])), 'groupId');
    const experimentsOf = grouped(rows, 'leadMunicipalityId');
    const nodes = names(list(ids))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ id, code, name }) => ({
        code,
        name: fi(name),
        experiments: {
          nodes: experimentsOf(id).map((row) => ({
            id: row.id,
            title: fi(row.title),
            status: row.status,
            procurements: processesOf(row.id).map(({ ocid, innovationType }) => ({ ocid, innovationType })),
            evaluations: evaluationsOf(row.id).map((one) => ({ id: one.id, evidence: one.evidence })),
            groups: groupsOf(row.id).map((group) => ({
              id: group.id,
              name: fi(group.name),
              memberships: { nodes: membersOf(group.id).map(({ role, since }) => ({ role, since })) },
            })),
          })),
        },
      }));
    return { municipalities: { nodes } };
  },
  V4: ({ from }) => ({ experiments: { facets: [{ values: perMunicipality(from) }] } }),
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify({ data: ANSWERS[operationName](variables) }));
  });
});
server.listen(0, '127.0.0.1', () => console.log(`limit on http://127.0.0.1:${server.address().port}/graphql`));
