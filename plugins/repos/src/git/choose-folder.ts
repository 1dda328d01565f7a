import path from 'node:path';
import { AdocError, exitCodes } from '@adoc/sdk';

/**
 * The folder to clone into: the one that was asked for, or one with the name of the repository.
 * @throws AdocError when the name, which a server has chosen, would lead somewhere else
 */
export function chooseFolder(cwd: string, asked: string | undefined, name: string): string {
  if (asked !== undefined) return path.resolve(cwd, asked);
  // A leading dot may mean a folder above, or hide .git; the service allows none of these.
  if (name !== '' && !/^\.|[/\\:\p{Cc}]/u.test(name)) return path.join(cwd, name);
  throw new AdocError(`The name of the repository, ${JSON.stringify(name)}, cannot be that of a folder.`, {
    code: 'no-folder',
    exitCode: exitCodes.usage,
    suggestions: ['Give a folder after the repository.'],
  });
}
