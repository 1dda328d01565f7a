import { formatHunks } from './hunks.js';
import { lineEdits } from './line-edits.js';

/** A version of a file. */
export interface FileVersion {
  path: string;
  objectId: string;
  /** Undefined where it is too long to be compared. */
  content: Buffer | undefined;
}

export interface Patch {
  isBinary: boolean;
  additions: number;
  deletions: number;
  /** What `git apply` takes. File modes are not in it: the service does not tell them. */
  bytes: Buffer;
}

const absent = '0'.repeat(40);
/** As far as git looks for a zero. */
const looked = 8000;

/** The difference of two versions of a file, as git shows it; undefined is a version that is not there. */
export function makePatch(before: FileVersion | undefined, after: FileVersion | undefined): Patch {
  const header = headerOf(before, after);
  const [oldText, newText] = [textOf(before), textOf(after)];
  const names = [before ? quote(`a/${before.path}`) : '/dev/null', after ? quote(`b/${after.path}`) : '/dev/null'];
  if (oldText === undefined || newText === undefined) {
    const isTooLong = [before, after].some((version) => version && !version.content);
    const said = isTooLong ? 'Files too large to compare:' : 'Binary files';
    const bytes = Buffer.from(`${header}${said} ${names.join(' and ')} differ\n`);
    return { isBinary: !isTooLong, additions: 0, deletions: 0, bytes };
  }
  const edits = lineEdits(linesOf(oldText), linesOf(newText));
  const count = (wanted: string): number => edits.filter(({ kind }) => kind === wanted).length;
  const hunks = formatHunks(edits);
  const files = hunks && `--- ${ended(names[0])}\n+++ ${ended(names[1])}\n`;
  return {
    isBinary: false,
    additions: count('added'),
    deletions: count('removed'),
    bytes: Buffer.concat([Buffer.from(`${header}${files}`), Buffer.from(hunks, 'latin1')]),
  };
}

function headerOf(before: FileVersion | undefined, after: FileVersion | undefined): string {
  const oldPath = before?.path ?? after?.path ?? '';
  const newPath = after?.path ?? oldPath;
  const lines = [`diff --git ${quote(`a/${oldPath}`)} ${quote(`b/${newPath}`)}`];
  if (!before) lines.push('new file mode 100644');
  if (!after) lines.push('deleted file mode 100644');
  if (oldPath !== newPath) lines.push(`rename from ${quote(oldPath)}`, `rename to ${quote(newPath)}`);
  const [oldId, newId] = [before?.objectId ?? absent, after?.objectId ?? absent];
  if (oldId !== newId) lines.push(`index ${oldId}..${newId}`);
  return `${lines.join('\n')}\n`;
}

/** Byte for byte, whatever the encoding is; undefined for what is no text. */
function textOf(version: FileVersion | undefined): string | undefined {
  if (!version) return '';
  if (!version.content || version.content.subarray(0, looked).includes(0)) return undefined;
  return version.content.toString('latin1');
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A name with blanks ends in a tab, so that readers know where it ends. */
const ended = (name = ''): string => (name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name);

/** Git's quotes, for names that hold what would break a line, or the quotes themselves. */
function quote(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const unusual = /["\\\x00-\x1f\x7f]/g;
  if (name.search(unusual) === -1) return name;
  const escaped = name.replace(unusual, (character) =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  return `"${escaped}"`;
}
