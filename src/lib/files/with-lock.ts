import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { AdocError } from '@adoc/sdk';
import { ensureDirectory } from './ensure-directory.js';
import { fileError } from './file-error.js';
import type { HeldLock } from './held-lock.js';
import type { StateFile } from './state-file.js';

/** A holder that was killed leaves its lock behind; a living one refreshes it every 1.5 s. */
const stale = 3_000;
/** Longer than `stale`, so that a dead holder's lock is always taken over and never reported. */
const patience = 4_500;
/** However briskly the lock goes from hand to hand. */
const longestQueue = 30_000;
const attempts = 5;

class LockLost extends Error {}

/**
 * Runs an action while no other process does so for the same file, which need not exist.
 * The action may run again from its start when the lock was lost before its change took effect.
 * @param limits how long one other process may keep the lock, in milliseconds: 4,500 where nothing is said
 * @throws AdocError `busy` when it keeps it longer
 */
export async function withLock<Result>(
  file: StateFile,
  action: (lock: HeldLock) => Promise<Result>,
  limits: { patience: number } = { patience },
): Promise<Result> {
  await ensureDirectory(file);
  for (let attempt = 1; ; attempt += 1) {
    const release = await acquire(file, limits.patience);
    try {
      return await action(await watch(file));
    } catch (error) {
      if (!(error instanceof LockLost)) throw error;
      if (attempt === attempts) throw busy(file);
    } finally {
      release();
    }
  }
}

/** @returns what releases it */
async function acquire(file: StateFile, longestHold: number): Promise<() => void> {
  const { lockSync } = await import('proper-lockfile');
  const start = performance.now();
  let holder = await findIdentity(file);
  let waitingSince = start;
  for (;;) {
    try {
      // In one go: a lock that is made while a signal ends the process would stay behind, and nobody know that it is ours.
      // By default a lost lock throws outside of any promise, which would end the process; confirm() finds out instead.
      return quietly(lockSync(file.path, { realpath: false, stale, onCompromised: () => undefined }));
    } catch (error) {
      if (!isHeld(error)) throw fileError('write', file, error);
    }
    const now = performance.now();
    const current = await findIdentity(file);
    if (current !== holder) waitingSince = now;
    holder = current;
    if (now - waitingSince > longestHold || now - start > Math.max(longestHold, longestQueue)) throw busy(file);
    await setTimeout(5 + Math.random() * 30);
  }
}

/** A lock that was lost is no longer ours to release. */
const quietly = (release: () => void) => (): void => {
  try {
    release();
  } catch {}
};

/** Two processes that find the same stale lock at once can both remove it, the second one removing the first one's new lock. */
async function watch(file: StateFile): Promise<HeldLock> {
  const ours = await findIdentity(file);
  return {
    async confirm() {
      if (ours === undefined || (await findIdentity(file)) !== ours) throw new LockLost();
    },
  };
}

/** Tells one holder's lock from the next one's. */
async function findIdentity(file: StateFile): Promise<string | undefined> {
  return await stat(`${file.path}.lock`).then(
    ({ ino, birthtimeMs }) => `${ino} ${birthtimeMs}`,
    () => undefined,
  );
}

/** ENOENT: somebody removed the lock while it was being made. EPERM: Windows is still removing the last one. */
function isHeld(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ELOCKED' || code === 'ENOENT' || (process.platform === 'win32' && code === 'EPERM');
}

function busy(file: StateFile): AdocError {
  return new AdocError(`Another process is changing ${file.path}.`, {
    code: 'busy',
    reason: `it has kept ${file.path}.lock all the time`,
    suggestions: ['Try again when it is done.', `If nothing else is running, remove the directory ${file.path}.lock.`],
  });
}
