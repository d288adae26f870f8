const { join } = require('node:path');

/** Once, after all tests. */
module.exports = () => {
  const kit = join(__dirname, '..', '..', '..', 'services', 'kit', 'dist', 'testing-databases.js');
  return require(kit).dropPrepared(process.env.HUB_TEST_PREPARED);
};
