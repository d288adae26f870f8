import Database from 'better-sqlite3';
import { createPool } from 'mysql2/promise';

const MARIADB_CONNECTIONS = 10;

/** Reads of one database: `reader(sql)` is a function of the parameters; `IN (??)` takes a list. */
export function openReader(url) {
  return url.startsWith('sqlite:') ? sqliteReader(url.slice('sqlite:'.length)) : mariadbReader(url);
}

function sqliteReader(path) {
  const db = new Database(path, { readonly: true });
  return (sql) => {
    const statement = db.prepare(sql.replaceAll('(??)', '(SELECT value FROM json_each(?))'));
    return (...params) =>
      statement.all(...params.map((param) => (Array.isArray(param) ? JSON.stringify(param) : param)));
  };
}

/** As many connections as a service has; a statement without a list is prepared on the server. */
function mariadbReader(url) {
  const pool = createPool({
    uri: url.replace(/^mariadb:/, 'mysql:'),
    connectionLimit: MARIADB_CONNECTIONS,
    dateStrings: true,
  });
  return (sql) => {
    const [text, send] = sql.includes('(??)') ? [sql.replaceAll('(??)', '(?)'), 'query'] : [sql, 'execute'];
    return async (...params) => {
      const filled = params.map((param) => (Array.isArray(param) && param.length === 0 ? [null] : param));
      return (await pool[send](text, filled))[0];
    };
  };
}
