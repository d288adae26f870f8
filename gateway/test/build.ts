import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Tests that start processes run what `npm run build` makes: bring it up to date. */
export function buildOnce(): void {
  const build = spawnSync('npm', ['run', '--silent', 'build'], { cwd: join(__dirname, '..', '..'), encoding: 'utf8' });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
}
