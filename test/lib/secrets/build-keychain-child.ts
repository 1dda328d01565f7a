import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { bundleProgram } from '../files/bundle-program.js';

const keytar = path.resolve(import.meta.dirname, '../../../node_modules/keytar');

/** Builds the program that talks to the keyring into a directory, with the keychain package beside it. */
export async function buildKeychainChild(directory: string, { withKeytar = true } = {}): Promise<string> {
  if (withKeytar) {
    mkdirSync(path.join(directory, 'node_modules'), { recursive: true });
    symlinkSync(keytar, path.join(directory, 'node_modules/keytar'));
  }
  return await bundleProgram('src/lib/secrets/keychain-child.ts', directory);
}
