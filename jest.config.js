module.exports = {
  testEnvironment: '<rootDir>/gateway/test/jest/environment.js',
  roots: ['<rootDir>/services', '<rootDir>/gateway', '<rootDir>/schema'],
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  globalSetup: '<rootDir>/gateway/test/jest/setup.js',
  globalTeardown: '<rootDir>/gateway/test/jest/teardown.js',
  testSequencer: '<rootDir>/gateway/test/jest/sequencer.js',
  setupFiles: ['reflect-metadata'],
  moduleNameMapper: {
    '^@courage-hub/(kit|municipalities|experiments|procurements|networking)/(.*)$': '<rootDir>/services/$1/src/$2.ts',
    '^@courage-hub/gateway/(.*)$': '<rootDir>/gateway/src/$1.ts',
  },
  transformIgnorePatterns: [],
  transform: {
    '/node_modules/(?!@?jest|expect/).+\\.js$': '<rootDir>/gateway/test/jest/outside.js',
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  testTimeout: 30_000,
  maxWorkers: 2,
  // What packages remember of each file would fill a worker in the end.
  workerIdleMemoryLimit: '1GB',
};
