import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { lstat, realpath, rm } from 'node:fs/promises';
import { AdocError } from '@adoc/sdk';
import { ensureDirectory } from './ensure-directory.js';
import { fileError } from './file-error.js';
import type { HeldLock } from './held-lock.js';
import type { JsonObject } from './json-object.js';
import { removeAtExit } from './remove-at-exit.js';
import { removeLeftovers } from './remove-leftovers.js';
import { replaceFile } from './replace-file.js';
import type { StateFile } from './state-file.js';

interface WriteOptions {
  /** Confirmed right before the new content takes effect. */
  lock?: HeldLock;
  /** Holds secrets: the directory is closed to others, and a symbolic link is refused. */
  isSecret?: boolean;
}

/**
 * Replaces a file in one step: whoever reads it, and whoever kills this process, finds the old or the new content.
 * @throws AdocError that names the file when it cannot be written
 */
export async function writeJson(file: StateFile, value: JsonObject, options: WriteOptions = {}): Promise<void> {
  await ensureDirectory(file, { isPrivate: options.isSecret === true });
  const target = await findTarget(file, options.isSecret === true);
  const temporary = `${target}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`;
  const isDone = removeAtExit(temporary);
  try {
    await removeLeftovers(target);
    writeDurably(temporary, `${JSON.stringify(value, undefined, 2)}\n`);
    await options.lock?.confirm();
    await replaceFile(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw (error as NodeJS.ErrnoException).syscall ? fileError('write', file, error) : error;
  } finally {
    isDone();
  }
}

/** People link their settings into a repository of dotfiles, and the link stays; secrets are not led out of their directory. */
async function findTarget(file: StateFile, isSecret: boolean): Promise<string> {
  const isLink = await lstat(file.path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  if (!isLink) return file.path;
  if (!isSecret) return await realpath(file.path).catch(() => file.path);
  throw new AdocError(`${file.path} is a symbolic link.`, {
    code: 'cannot-write-file',
    reason: 'secrets are not written through links',
    suggestions: [`Remove the link, and set ${file.movedBy} to the directory that should hold the file.`],
  });
}

/** In one go: no signal finds a file that is made while nobody who ends the process knows of it. */
function writeDurably(name: string, text: string): void {
  const descriptor = openSync(name, 'wx', 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
