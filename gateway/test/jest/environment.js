const { TestEnvironment } = require('jest-environment-node');
const vm = require('node:vm');

/** Stands for the context of the process itself, which has no object of its own. */
const HERE = {};

const { compileFunction } = vm;
vm.compileFunction = (source, parameters, { parsingContext, ...options }) =>
  compileFunction(source, parameters, parsingContext === HERE ? options : { ...options, parsingContext });

/** Where the decorators of a file's own classes are kept. */
const OF_ONE_FILE = ['TypeGraphQLMetadataStorage', 'typeormMetadataArgsStorage', 'classValidatorMetadataStorage'];

/**
 * Test files run in the process's own context, one after another: what they import of others is loaded once for all of
 * them (`outside.js`), what is ours anew for each. A context of its own for each file took twice the time.
 */
module.exports = class OneContext extends TestEnvironment {
  #before = { env: { ...process.env }, exit: process.exit, console: globalThis.console };

  constructor(config, context) {
    super(config, context);
    this.context = HERE;
    this.global = globalThis;
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    this.fakeTimersModern = new this.fakeTimersModern.constructor({
      config: config.projectConfig,
      global: globalThis,
    });
    globalThis.requireOutside = require;
  }

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    for (const storage of OF_ONE_FILE) delete globalThis[storage];
    for (const name of Object.keys(process.env)) if (!(name in this.#before.env)) delete process.env[name];
    Object.assign(process.env, this.#before.env);
    process.exit = this.#before.exit;
    globalThis.console = this.#before.console;
    await super.teardown();
  }
};
