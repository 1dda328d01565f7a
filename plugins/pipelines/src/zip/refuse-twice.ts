import { AdocError } from '@adoc/sdk';

/**
 * Two files of one name: the second would take the place of the first, without a word.
 * @throws AdocError also for names that only differ in case, where the file system does not know it
 */
export function refuseTwice(files: readonly string[], platform: NodeJS.Platform = process.platform): void {
  const knowsCase = platform !== 'win32' && platform !== 'darwin';
  const seen = new Set<string>();
  for (const file of files) {
    const name = knowsCase ? file : file.normalize('NFC').toLowerCase();
    if (seen.has(name)) {
      throw new AdocError(`The zip file holds ${file} twice.`, {
        code: 'unsafe-path',
        reason: 'Nothing has been unpacked.',
        suggestions: ['Get it as it is, and see what is in it: --zip'],
      });
    }
    seen.add(name);
  }
}
