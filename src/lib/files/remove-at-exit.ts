import { rmSync } from 'node:fs';

const doomed = new Set<string>();

/**
 * Removes a file or folder when this process ends before it is done with it: after Ctrl-C, too. To be called before the file is made.
 * @returns what is to be called when it is gone, or has got its place
 */
export function removeAtExit(name: string): () => void {
  if (doomed.size === 0) process.once('exit', removeAll);
  doomed.add(name);
  return () => {
    doomed.delete(name);
    if (doomed.size === 0) process.removeListener('exit', removeAll);
  };
}

function removeAll(): void {
  for (const name of doomed) {
    try {
      rmSync(name, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // What cannot be removed now is collected later, and the others still have their turn.
    }
  }
}
