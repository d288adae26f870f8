const { spawnSync } = require('node:child_process');
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/**
 * Once, before all tests: those that start processes run what `npm run build` makes, and those that want a prepared
 * database copy it from the run's folder.
 */
module.exports = () => {
  const root = join(__dirname, '..', '..', '..');
  const build = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
  process.env.HUB_TEST_PREPARED = mkdtempSync(join(tmpdir(), 'hub-prepared-'));
};
