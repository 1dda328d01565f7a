import { fstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

interface Pages {
  lines: string[];
  /** Numbers of lines, by the id of a command or topic; the empty one is the program itself. */
  pages: Record<string, number[]>;
  /** Topics of one word that are no commands, which alone ask for help. */
  topics: string[];
  /** What of the package.json the pages were made with. */
  version: string;
  plugins: string[];
}

interface Program {
  name: string;
  version: string;
  oclif: { plugins: string[] };
}

/** What changes how oclif prints, or what: then it has to do it. */
const decisive = ['OCLIF_COLUMNS', 'FORCE_COLOR', 'DEBUG', 'ADOC_DEBUG'];
const decisiveOnTerminals = ['NODE_DISABLE_COLORS', 'CI'];

/**
 * What the build has recorded of oclif's help for these words, as it would be printed here. Undefined when that is not
 * known: for terminals of less than 80 columns, or where a plugin is installed, which may have topics or hooks.
 */
export function findHelp(root: string, words: readonly string[]): string | undefined {
  const { env } = process;
  const id = subjectOf(words);
  if (id === undefined || decisive.some((name) => env[name] !== undefined) || mayHavePlugins(env)) return undefined;
  // To ask whether it is a terminal takes Node's streams, which a file or pipe does not need.
  const isTerminal = mayBeTerminal(1) && process.stdout.isTTY;
  if (isTerminal && !(process.stdout.columns >= 80 && isPlain(env))) return undefined;
  const isStyled = isTerminal && !env.NO_COLOR;
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const { lines, pages, topics, version, plugins } = read('dist/help.json') as Pages;
  const program = read('package.json') as Program;
  const isSame = program.version === version && `${program.oclif.plugins}` === `${plugins}`;
  const isBare = words.length === 1 && words[0] === id;
  if (!isSame || !Object.hasOwn(pages, id) || (isBare && !topics.includes(id))) return undefined;
  const page = pages[id]?.map((line) => lines[line]).join('\n');
  const userAgent = `${program.name}/${version} ${process.platform}-${process.arch} node-${process.version}`;
  return (isStyled ? page : page && stripVTControlCharacters(page))?.replace('<userAgent>', userAgent);
}

/** A handle that is closed, or of an odd kind, is none. */
function mayBeTerminal(handle: number): boolean {
  try {
    return fstatSync(handle).isCharacterDevice();
  } catch {
    return false;
  }
}

function isPlain(env: NodeJS.ProcessEnv): boolean {
  return (
    decisiveOnTerminals.every((name) => env[name] === undefined) && /^(xterm|screen|tmux|linux)/.test(env.TERM ?? '')
  );
}

/** The id that help is asked for; undefined for words that are no plain question for it. */
function subjectOf(words: readonly string[]): string | undefined {
  const isQuestion = (word: string | undefined) => word === '--help' || word === '-h';
  const isAsked = isQuestion(words.at(-1)) || words[0] === 'help' || words.length <= 1;
  const named = words.slice(
    words[0] === 'help' && !isQuestion(words.at(-1)) ? 1 : 0,
    isQuestion(words.at(-1)) ? -1 : undefined,
  );
  return isAsked && named.every((word) => /^[a-z][a-z-]*$/.test(word)) ? named.join(':') : undefined;
}

/** Where oclif looks for the list of plugins. */
function mayHavePlugins({ HOME, LOCALAPPDATA, XDG_DATA_HOME, ADOC_DATA_DIR }: NodeJS.ProcessEnv): boolean {
  const local = process.platform === 'win32' ? LOCALAPPDATA : HOME && path.join(HOME, '.local/share');
  const data = XDG_DATA_HOME || local;
  if (!local || !data) return true;
  try {
    const file = path.join(ADOC_DATA_DIR || path.join(data, 'adoc'), 'package.json');
    const { oclif } = JSON.parse(readFileSync(file, 'utf8')) as { oclif?: { plugins?: unknown[] } };
    return oclif?.plugins?.length !== 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
