import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Manifest {
  name: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;

const folders = ['gateway', 'schema', ...readdirSync(join(ROOT, 'services')).map((name) => `services/${name}`)].filter(
  (folder) => existsSync(join(ROOT, folder, 'package.json')),
);

/** A package may be installed beside the workspace that uses it, or above it for all. */
function statedLicence(name: string): string {
  const places = [...folders, '.'].map((folder) => join(folder, 'node_modules', name));
  const found = places.find((folder) => existsSync(join(ROOT, folder, 'package.json')));
  return found ? (manifestOf(found).license ?? 'none stated') : 'not installed';
}

const workspaces = folders.map(manifestOf);

const used = [...new Set(workspaces.flatMap(({ dependencies = {} }) => Object.keys(dependencies)))]
  .filter((name) => !name.startsWith('@courage-hub/'))
  .sort();

const notices = readFileSync(join(ROOT, 'THIRD-PARTY-NOTICES.md'), 'utf8');

const named = Object.fromEntries(
  [...notices.split('## Elastic')[0]!.matchAll(/^\| *([@a-z][^| ]+) *\| *([^|]+?) *\|$/gm)]
    .map(([, name, licence]) => [name!, licence!])
    .filter(([name]) => name !== 'package'),
);

test('the notices name every package used directly, and no other, with the licence that it states', () => {
  expect(named).toEqual(Object.fromEntries(used.map((name) => [name, statedLicence(name)])));
});

test("Apollo's Elastic-licensed packages are all spoken of", () => {
  const apollo = readdirSync(join(ROOT, 'node_modules', '@apollo')).map((name) =>
    manifestOf(join('node_modules', '@apollo', name)),
  );
  const elastic = apollo.filter(({ license }) => license === 'Elastic-2.0').map(({ name }) => name);
  expect(elastic).toContain('@apollo/gateway');
  for (const name of elastic) expect(notices.split('## Elastic')[1]).toContain(`\`${name}\``);
});

test.each(['Statistics Finland', 'Sotkanet', 'National Land Survey', 'Publications Office', 'Open Contracting'])(
  'the data of %s is attributed',
  (publisher) => {
    expect(notices.split('## Data')[1]).toMatch(
      new RegExp(`^\\| ?[^|]*${publisher}.*\\| (CC BY 4\\.0|Apache-2\\.0) +\\|$`, 'm'),
    );
  },
);
