/**
 * The tables that the shapes read, parents before children: `ids` are the columns that get a number of their own in every
 * copy, `only` the rows that are copied, `day` the instant that is moved so that no two copies were made at once.
 */
const TABLES = {
  experiments: [
    { table: 'experiment', ids: ['id', 'slug'], day: 'createdAt' },
    { table: 'experiment_theme', ids: ['experimentId'] },
    { table: 'lesson', ids: ['id', 'experimentId'], day: 'createdAt' },
    { table: 'lesson_cause', ids: ['lessonId'] },
  ],
  procurements: [
    { table: 'contracting_process', ids: ['id'] },
    { table: 'process_experiment', ids: ['processId', 'experimentId'] },
    { table: 'evaluation', ids: ['id', 'subjectId'], only: "subjectType = 'Experiment'" },
    {
      table: 'effect_estimate',
      ids: ['evaluationId'],
      only: "evaluationId IN (SELECT id FROM evaluation WHERE subjectType = 'Experiment')",
    },
  ],
  networking: [
    { table: 'network_group', ids: ['id'] },
    { table: 'group_experiment', ids: ['groupId', 'experimentId'] },
    { table: 'membership', ids: ['id', 'groupId'] },
    { table: 'ambassadorship', ids: ['id'] },
    { table: 'ambassadorship_experiment', ids: ['ambassadorshipId', 'experimentId'] },
    { table: 'story', ids: ['id'] },
    { table: 'story_experiment', ids: ['storyId', 'experimentId'] },
  ],
};

const DAY = {
  sqlite: (column) => `DATE(SUBSTR(${column}, 1, 10), CONCAT('-', ?, ' days'))`,
  mysql: (column) => `DATE_SUB(SUBSTR(${column}, 1, 10), INTERVAL ? DAY)`,
};
const DAYS = 1500;
const STEP = 37;

/** Every row that the shapes read, `copies` times; the database makes the copies, none passes through this process. */
export async function multiply({ name, db }, copies) {
  if (copies < 2) return;
  const runner = db.source.createQueryRunner();
  if (db.engine === 'sqlite') await runner.query('PRAGMA synchronous = OFF');
  const tables = TABLES[name] ?? [];
  for (const { table, only = '1 = 1' } of tables)
    await runner.query(`CREATE TEMPORARY TABLE first_${table} AS SELECT * FROM ${table} WHERE ${only}`);
  for (let copy = 1; copy < copies; copy++) {
    for (const spec of tables) await runner.query(...copyStatement(db, spec, copy));
  }
  await runner.release();
}

function copyStatement({ source, engine }, { table, ids, day }, copy) {
  const params = [];
  const number = `${String(copy).padStart(4, '0')}-`;
  const columns = source.entityMetadatas.find(({ tableName }) => tableName === table).columns;
  const names = columns.map(({ databaseName }) => databaseName);
  const values = names.map((column) => {
    if (ids.includes(column)) {
      params.push(number);
      return `CONCAT(SUBSTR(${column}, 1, INSTR(${column}, ':')), ?, SUBSTR(${column}, INSTR(${column}, ':') + 1))`;
    }
    if (column !== day) return `\`${column}\``;
    params.push((copy * STEP) % DAYS);
    return `CONCAT(${DAY[engine](column)}, SUBSTR(${column}, 11))`;
  });
  const into = names.map((column) => `\`${column}\``).join(', ');
  return [`INSERT INTO ${table} (${into}) SELECT ${values.join(', ')} FROM first_${table}`, params];
}
