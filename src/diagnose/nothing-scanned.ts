/** Code of a finding that says: the scanner did not scan. It is an error also in a RUN that passed. */
export const NOTHING_SCANNED = 'nothing-scanned';
