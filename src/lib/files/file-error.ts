import { AdocError } from '@adoc/sdk';
import type { StateFile } from './state-file.js';

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is not a directory',
  ENOENT: 'the directory cannot be created',
  EISDIR: 'it is a directory',
  ELOOP: 'there are too many symbolic links in the path',
};

/** What the operating system refused, naming the file and the variable that puts it elsewhere. */
export function fileError(verb: 'read' | 'write', file: StateFile, cause: unknown): AdocError {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new AdocError(`Cannot ${verb} ${file.path}.`, {
    code: `cannot-${verb}-file`,
    reason: (code && reasons[code]) ?? message,
    suggestions: [
      `Set ${file.movedBy} to a directory that you can ${verb === 'write' ? 'write to' : 'read'}.`,
      'Check the permissions of the file and its directory, and the space that is left.',
    ],
    cause,
  });
}
