import path from 'node:path';
import { AdocError } from '@adoc/sdk';

/** What Windows makes of a name: dots and blanks at its end are none, and these are devices, whatever stands behind the first dot. */
const otherOnWindows = /[. ]$|^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)|[<>"|?*\p{Cc}]/iu;

/**
 * Where a file of a zip belongs below a folder.
 * @throws AdocError for a name that would leave the folder, on this system or another, or that this system reads as another
 */
export function safePath(folder: string, name: string, platform: NodeJS.Platform = process.platform): string {
  const parts = name.split(/[\\/]/);
  const isUnsafe = /^[\\/]/.test(name) || parts.some((part) => isElsewhere(part, platform));
  const target = path.resolve(folder, ...parts);
  if (!isUnsafe && target.startsWith(path.resolve(folder) + path.sep)) return target;
  throw new AdocError(`The zip file holds "${name}", which would leave the folder.`, {
    code: 'unsafe-path',
    reason: 'Nothing has been unpacked.',
  });
}

/** A part of nothing but dots and blanks is the folder above on Windows, and looks like it elsewhere. */
function isElsewhere(part: string, platform: NodeJS.Platform): boolean {
  if (/[:\0]/.test(part) || (/^[. ]+$/.test(part) && part !== '.')) return true;
  return platform === 'win32' && part !== '.' && otherOnWindows.test(part);
}
