const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['<rootDir>/test/setup.js'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    '^@adoc/sdk$': '<rootDir>/sdk/src/index.ts',
    '^@adoc/sdk/host$': '<rootDir>/sdk/src/host/index.ts',
    '^@adoc/sdk/testing$': '<rootDir>/sdk/src/testing/index.ts',
    '^@adoc/emulator$': '<rootDir>/emulator/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['/dist/'],
};

// Four suites: parts of the program, commands in this process, the built program as its own process, and all of it in a hostile world.
module.exports = {
  // A guard against hanging, not a measure of speed: the suites start many processes, on small machines too.
  testTimeout: process.env.ADOC_TEST_SOAK === '1' ? 3_600_000 : 60_000,
  // Of tests that say they may run at once.
  maxConcurrency: 3,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{test,sdk/test,emulator/test,plugins/*/test}/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/commands/',
        '<rootDir>/test/hostile/',
        '<rootDir>/plugins/[^/]+/test/commands/',
      ],
    },
    { ...shared, displayName: 'command', testMatch: ['<rootDir>/{test,plugins/*/test}/commands/**/*.test.ts'] },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'] },
    { ...shared, displayName: 'hostile', testMatch: ['<rootDir>/test/hostile/**/*.test.ts'] },
  ],
};
