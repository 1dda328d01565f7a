import type { Machine } from '../machine.js';

/** Machines that some server has given data: what fails there afterwards may fail because of it. */
export const answered = new WeakSet<Machine>();
