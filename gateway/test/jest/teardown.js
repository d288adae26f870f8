const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

/** Once, after all tests; in a process of its own, for here every package is one of the tests' (`outside.js`). */
module.exports = () => {
  const kit = join(__dirname, '..', '..', '..', 'services', 'kit', 'dist', 'testing-databases.js');
  const script = `require(${JSON.stringify(kit)}).dropPrepared(${JSON.stringify(process.env.HUB_TEST_PREPARED)})`;
  const { status, stderr } = spawnSync(process.execPath, ['--eval', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};
