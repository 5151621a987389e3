import {describe, expect, it} from '@jest/globals';
import {findNamedReport} from '../../../src/diagnose/reports/suggest-report.js';

describe('findNamedReport', () => {
  it.each([
    ['pytest --junitxml=reports/junit.xml', '/app/reports/junit.xml'],
    ['cd api && python -m pytest --junit-xml "out/x y.xml"', '/app/api/out/x y.xml'],
    ['pytest --cov --cov-report=xml', '/app/coverage.xml'],
    ['pytest --cov --cov-report xml:/tmp/c.xml', '/tmp/c.xml'],
    ['vitest run --reporter=junit --outputFile=junit.xml', '/app/junit.xml'],
    ['vitest run --outputFile.junit=r/v.xml', '/app/r/v.xml'],
    ['jest --json --outputFile=jest-results.json', '/app/jest-results.json'],
    ['gotestsum --junitfile report.xml ./...', '/app/report.xml'],
    ['phpunit --log-junit build/junit.xml', '/app/build/junit.xml'],
    ['npm ci && eslint -f sarif -o report.sarif .', '/app/report.sarif'],
    ['rspec --format json --out $OUT/rspec-report.json', '/out/rspec-report.json'],
    ['bats --formatter tap tests > tests.tap', '/app/tests.tap'],
    ['cargo test -- --format junit | tee target/junit.xml', '/app/target/junit.xml'],
    ['cd shop && ./mvnw -B verify', '/app/shop/target/surefire-reports/*.xml'],
    ['gradle --no-daemon test', '/app/build/test-results/**/*.xml'],
  ])('finds the report of: %s', (text, path) => {
    expect(findNamedReport(text, '/app', new Map([['OUT', '/out']]))).toBe(path);
  });

  it.each([
    'pytest',
    'npm test',
    'cc -o app main.c',
    'mvn clean',
    'cp a.xml b.xml',
    'pytest --junitxml=$(name)',
  ])('finds none in: %s', text => {
    expect(findNamedReport(text, '/app', new Map())).toBeUndefined();
  });
});
