import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './run-adoc.js';

/** The program that stands for a browser. Its arguments: the emulator, and the address. */
export const browser = path.join(root, 'test/fixtures/visit.mjs');

/** Visits the page at an address of a sign-in, follows it back to the program, and returns what that shows. */
export async function visit(emulator: string, address: string): Promise<string> {
  return (await promisify(execFile)(process.execPath, [browser, emulator, address])).stdout;
}
