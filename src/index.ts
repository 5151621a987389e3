import {run} from './action.js';

/** The entry of the action (`main` in action.yml); everything is in action.ts, which tests can import. */
void run();
