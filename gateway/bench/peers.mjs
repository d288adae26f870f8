import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const read = (path) => JSON.parse(readFileSync(`${FOLDER}${path}`, 'utf8'));

/** Installs what package.json here names, unless it is there; why it could not, or null. */
export function installPeers() {
  if (missing().length === 0) return null;
  console.error('installing the peers in gateway/bench (once)');
  const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false', '--loglevel=error'];
  const done = spawnSync('npm', [...npm, '--prefix', FOLDER], { cwd: FOLDER, encoding: 'utf8' });
  if (done.status === 0 && missing().length === 0) return null;
  const said = `${done.error ?? ''}${done.stderr ?? ''}`.split('\n').find((line) => /\S/.test(line));
  return `npm ci in gateway/bench failed: ${said ?? `exit ${done.status}`}`;
}

const missing = () =>
  Object.entries(read('package.json').dependencies).filter(([name, version]) => {
    const path = `node_modules/${name}/package.json`;
    return !existsSync(`${FOLDER}${path}`) || read(path).version !== version;
  });
