import { readFileSync } from 'node:fs';

/** The committed supergraph with the addresses of running services. */
export const supergraphAt = (urls) =>
  readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8').replace(
    new RegExp(`http://(${Object.keys(urls).join('|')})/graphql`, 'g'),
    (_url, name) => urls[name],
  );
