import path from 'node:path';
import { AdocError } from '@adoc/sdk';

/**
 * Where a file of a zip belongs below a folder.
 * @throws AdocError for a name that would leave the folder, on this system or another
 */
export function safePath(folder: string, name: string): string {
  const parts = name.split(/[\\/]/);
  const isUnsafe =
    name.startsWith('/') || name.startsWith('\\') || parts.some((part) => part === '..' || /[:\0]/.test(part));
  const target = path.resolve(folder, ...parts);
  if (!isUnsafe && target.startsWith(path.resolve(folder) + path.sep)) return target;
  throw new AdocError(`The zip file holds "${name}", which would leave the folder.`, {
    code: 'unsafe-path',
    reason: 'Nothing has been unpacked.',
  });
}
