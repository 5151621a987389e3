import type {Finding, Log, Tool} from '../tool.js';
import {jsonDocuments, property} from '../json-documents.js';
import {readAuditBoxes} from '../formats/audit-box.js';
import {vulnerabilitiesOfAdvisory, vulnerabilityOfBox} from '../formats/npm-advisories.js';
import {vulnerabilityFinding} from '../formats/vulnerability.js';

/** Form: https://pnpm.io/cli/audit. */
export const tool: Tool = {
  name: 'pnpm-audit',
  title: 'pnpm vulnerability scanner',
  homepage: 'https://pnpm.io/cli/audit',
  ecosystem: 'security',
  evidence: ['│ Vulnerable versions ', '"path": ".>', '"path":".>'],
  reach: 36,
  commands: ['pnpm audit'],
  read: log => [...readBoxes(log.lines), ...readJson(log)],
};

function readBoxes(lines: readonly string[]): readonly Finding[] {
  return readAuditBoxes(lines).flatMap(box => {
    const vulnerability = box.rows.has('vulnerable versions') ? vulnerabilityOfBox(box) : undefined;
    return vulnerability ? [vulnerabilityFinding(vulnerability, box.at, box.until)] : [];
  });
}

/** The same document as npm 6's; the tool's evidence tells them apart. */
function readJson(log: Log): readonly Finding[] {
  return jsonDocuments(log).flatMap(({value, at, until}) => {
    const advisories = property(value, 'advisories');
    if (typeof advisories !== 'object' || advisories === null) return [];
    return Object.values(advisories)
      .flatMap(advisory => vulnerabilitiesOfAdvisory(advisory))
      .map(vulnerability => vulnerabilityFinding(vulnerability, at, until));
  });
}
