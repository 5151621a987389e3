/** Test files mirror src/; `.itg.test.ts` ones need a Docker Engine and fail without one. */
export default {
  testEnvironment: 'node',
  // Tests against the engine wait most of their time.
  maxWorkers: 3,
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/__tests__/fixtures/'],
  modulePathIgnorePatterns: [
    '<rootDir>/__tests__/fixtures/',
    '<rootDir>/dist/',
    '<rootDir>/examples/',
    '<rootDir>/.cache/',
  ],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'json', 'node'],
  moduleNameMapper: {'^(\\.{1,2}/.*)\\.js$': '$1'},
  transform: {'^.+\\.ts$': ['ts-jest', {useESM: true, diagnostics: false}]},
};
