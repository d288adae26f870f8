const { createHash } = require('node:crypto');

/** A file of a package becomes a reference to the one that all test files of a worker share. */
module.exports = {
  process: (_source, path) => ({ code: `module.exports = globalThis.requireOutside(${JSON.stringify(path)});` }),
  getCacheKey: (_source, path) => createHash('sha256').update(path).digest('hex').slice(0, 32),
};
