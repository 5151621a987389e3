/** Documentation of a check (`SA1019`), which golangci-lint runs too. */
export function staticcheckUrl(code: string): string | undefined {
  return /^(?:SA|ST|S|QF)\d{4}$/.test(code)
    ? `https://staticcheck.dev/docs/checks/#${code}`
    : undefined;
}
