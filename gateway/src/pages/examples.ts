import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query to begin with: one tab of GraphiQL. */
export interface Example {
  query: string;
  /** JSON text, as GraphiQL's variable editor holds it. */
  variables?: string;
}

/** The compiler copies no documents to `dist`: they are read from the sources. */
export const EXAMPLES_DIR = join(__dirname, '..', '..', 'src', 'pages', 'examples');

/** The examples in the order of their file names; `<name>.json` beside a document holds its variables. */
export function readExamples(folder: string): Example[] {
  const documents = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return documents.sort().map((file) => {
    const query = readFileSync(join(folder, file), 'utf8');
    const variables = join(folder, file.replace(/\.graphql$/, '.json'));
    return existsSync(variables) ? { query, variables: readFileSync(variables, 'utf8') } : { query };
  });
}
