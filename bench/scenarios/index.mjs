// All scenarios, in the order of the page.
import {CONTEXTS} from './contexts.mjs';
import {GREEN} from './green.mjs';
import {FAILING} from './failing.mjs';
import {SCALE} from './scale.mjs';
import {START_UP} from './start-up.mjs';

export const SCENARIOS = [...START_UP, ...GREEN, ...FAILING, ...CONTEXTS, ...SCALE];
