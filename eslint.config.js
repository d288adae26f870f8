const js = require('@eslint/js');
const tseslint = require('typescript-eslint');

const SERVICES = ['municipalities', 'experiments', 'procurements', 'networking'];
const RELATIONS = ['OneToOne', 'OneToMany', 'ManyToOne', 'ManyToMany', 'JoinColumn', 'JoinTable', 'RelationId'];

/** `no-restricted-imports` is one rule: each block repeats what holds everywhere. */
const imports = (...patterns) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: [{ name: 'typeorm', importNames: RELATIONS, message: 'Neighbours come from loaders.' }],
      patterns: patterns.map(([group, message]) => ({ group, message })),
    },
  ],
});

const NO_SERVICES = [SERVICES.map((name) => `@courage-hub/${name}/*`), 'A service never imports another service.'];

module.exports = tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'data/**', 'gateway/assets/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      ...imports(),
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts and the mains read the environment.' },
      ],
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    files: ['services/{municipalities,experiments,procurements,networking}/**/*.ts'],
    rules: imports(NO_SERVICES, [['@courage-hub/gateway/*'], 'A service knows no gateway.']),
  },
  {
    files: ['services/kit/**/*.ts'],
    rules: imports(NO_SERVICES, [['@courage-hub/gateway/*'], 'The kit knows no gateway.']),
  },
  {
    files: ['gateway/src/**/*.ts'],
    ignores: ['gateway/src/hub.ts'],
    rules: imports([NO_SERVICES[0], 'Only hub.ts knows the services.']),
  },
  {
    files: ['**/*.resolver.ts', '**/*.test.ts', '**/migrations/*.ts'],
    rules: { 'max-params': 'off', 'max-lines': 'off' },
  },
  {
    files: [
      'services/*/src/main.ts',
      'services/kit/src/{config,serve,testing,testing-databases}.ts',
      'gateway/src/{main,hub-main,spread-main,cli,graph}.ts',
      'gateway/test/**/*.ts',
      '**/*.test.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        structuredClone: 'readonly',
        document: 'readonly',
        window: 'readonly',
        React: 'readonly',
        ReactDOM: 'readonly',
        GraphiQL: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
