import {describe, expect, it} from '@jest/globals';
import {startedCommands} from '../../../src/diagnose/log/run-commands.js';

describe('startedCommands', () => {
  it.each([
    ['pytest -q', 'pytest'],
    ['cd /app && /opt/venv/bin/pytest', 'pytest'],
    ['python -m pytest tests', 'pytest'],
    ['npx eslint@9.1.0 .', 'eslint'],
    ['./mvnw.cmd test', 'mvnw'],
    ['CI=1 go test ./...', 'go test'],
    ['set -e; (ruff check .)', 'ruff'],
    ['["mypy", "src"]', 'mypy'],
    ['make -j2 \\\n lint; true', 'make'],
    ['out=$(tsc -p .)', 'tsc'],
  ])('says that %j starts %s', (command, started) => {
    expect(startedCommands(command, []).isStarted(started)).toBe(true);
  });

  it.each([
    ['pip install pytest', 'pytest'],
    ['python -m pip install --no-cache-dir pytest mypy', 'mypy'],
    ['npm ci && npm install -g eslint', 'eslint'],
    ['apt-get update && apt-get install -y shellcheck', 'shellcheck'],
    ['pytest-watch', 'pytest'],
    ['go vet ./...', 'go test'],
    ['', 'pytest'],
  ])('says that %j does not start %s', (command, started) => {
    expect(startedCommands(command, []).isStarted(started)).toBe(false);
  });

  it.each([
    '> eslint src',
    '+ eslint src',
    '$ eslint src',
    'lint: commands[0]> eslint src',
    'nox > eslint src',
  ])('sees the command that the log echoes: %s', line => {
    const {isStarted} = startedCommands('make lint', ['text', line]);
    expect([isStarted('eslint'), isStarted('pytest')]).toEqual([true, false]);
  });

  it.each([
    ['cd /app && set -e && pytest -q', true],
    ['pip install pytest && pytest', true],
    ['pytest && mypy .', false],
    ['', false],
  ])('says whether %j is one command: %j', (command, isSingle) => {
    expect(startedCommands(command, []).isSingle).toBe(isSingle);
  });
});
