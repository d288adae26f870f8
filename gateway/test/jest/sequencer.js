const { default: Sequencer } = require('@jest/test-sequencer');

/** Those that start processes or run for long: last, one of them would keep a worker busy while the other has none. */
const LONGEST = /(revocation|start|spread|crash|bench|sql|references|questions|budget|federation|fields)\.test\.ts$/;

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const [long, other] = [[], []];
    for (const test of super.sort(tests)) (LONGEST.test(test.path) ? long : other).push(test);
    return [...long, ...other];
  }
};
