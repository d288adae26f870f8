import { createConnection } from 'mysql2/promise';

const DATABASES = 4;
/** What our services, the monoliths and the limit open at most for each database. */
const POOL = 10;

/** Refuses to begin where MariaDB has too few connections for all who would ask it: some answers would be errors. */
export async function requireConnections(server, holders) {
  const needed = holders * DATABASES * POOL;
  const connection = await createConnection(server.replace(/^mariadb:/, 'mysql:'));
  const [[{ allowed }]] = await connection.query('SELECT @@max_connections AS allowed');
  await connection.end();
  if (allowed > needed) return;
  throw new Error(
    `MariaDB allows ${allowed} connections and these variants need ${needed} and some to spare: SET GLOBAL max_connections = ${2 * needed}, or --only some of them`,
  );
}
