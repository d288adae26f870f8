const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

/** Once, before all tests: those that start processes run what `npm run build` makes. */
module.exports = () => {
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: join(__dirname, '..', '..', '..'),
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
};
