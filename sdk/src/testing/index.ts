export { createTestHome, type TestEmulator, type TestHome, type TestHomeOptions } from './create-test-home.js';
export type { Finished, RunOptions } from './run-program.js';
