import path from 'node:path';
import { root } from './run-adoc.js';

/**
 * The environment of a machine whose resolver knows no name: nothing of a test asks the one that runs it.
 * @param code what the resolver answers: ENOTFOUND, or EAI_AGAIN where the machine is offline
 */
export const noNames = (code = 'ENOTFOUND') => ({
  NODE_OPTIONS: `--require "${path.join(root, 'test/fixtures/no-names.cjs')}"`,
  NO_NAMES: code,
});
