import { AdocError, exitCodes } from '@adoc/sdk';
import type { Ended } from '../programs/run-bounded.js';

interface Meaning {
  message: string;
  exitCode: number;
  next: string[];
}

const offlineNext = ['Run it again without --offline.', 'Or install from a file: adoc plugins install ./plugin.tgz'];
const unreachable: Meaning = {
  message: 'npm could not reach the registry.',
  exitCode: exitCodes.unavailable,
  next: [
    'npm ping',
    'Name another registry: --registry URL',
    'Or install from a file: adoc plugins install ./plugin.tgz',
  ],
};
const notAllowed: Meaning = {
  message: 'The registry did not let npm have the package.',
  exitCode: exitCodes.notAllowed,
  next: ['npm login --registry URL'],
};
const full: Meaning = {
  message: 'There is no space left for the plugin.',
  exitCode: exitCodes.failed,
  next: ['Make space, or set ADOC_DATA_DIR to a directory that has some.'],
};

const meanings: Record<string, Meaning> = {
  E404: {
    message: 'The registry has no such package.',
    exitCode: exitCodes.notFound,
    next: ['Check the name: nothing else is tried in its place.', 'Name another registry: --registry URL'],
  },
  ETARGET: {
    message: 'The registry has no such version of the package.',
    exitCode: exitCodes.notFound,
    next: ['npm view NAME versions'],
  },
  E401: notAllowed,
  E403: notAllowed,
  ENEEDAUTH: notAllowed,
  ENOTCACHED: {
    message: 'The package is not in the cache of npm.',
    exitCode: exitCodes.unavailable,
    next: offlineNext,
  },
  EINTEGRITY: {
    message: 'What was fetched is not what its integrity says.',
    exitCode: exitCodes.failed,
    next: ['npm cache verify', 'Do not install it before you know why.'],
  },
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
};

/** What npm ended with, as an error of ours: its own lines are the reason. */
export function npmError(ended: Ended, { isOffline }: { isOffline: boolean }): AdocError {
  const lines = ended.stderr.split('\n').flatMap((line) => /^npm (?:error|ERR!) ?(.*)$/.exec(line)?.[1] ?? []);
  const code = lines.map((line) => /^code (\S+)$/.exec(line)?.[1]).find(Boolean) ?? '';
  const { message, exitCode, next } = meaningOf(code, isOffline);
  return new AdocError(ended.isLate ? 'npm did not come to an end.' : message, {
    code: 'npm-failed',
    exitCode,
    reason: ended.fault ?? withoutPasswords(reasonOf(lines, code) || ended.stderr.trim().slice(0, 500)),
    suggestions: next,
  });
}

function meaningOf(code: string, isOffline: boolean): Meaning {
  const known = meanings[code];
  if (known) return known;
  const isNetwork =
    /^(ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ERR_SOCKET|EPROTO|E5\d\d|CERT_|SELF_SIGNED|UNABLE_TO|DEPTH_ZERO)/;
  if (isNetwork.test(code)) return unreachable;
  return {
    message: 'npm could not install the plugin.',
    exitCode: exitCodes.failed,
    next: isOffline ? offlineNext : ['Try what npm says: npm pack NAME'],
  };
}

/** Its first lines that say something: no code, no place of a log. */
function reasonOf(lines: string[], code: string): string {
  return lines
    .filter((line) => line.trim() !== '' && !/^(code|errno|syscall|path|A complete log)\b/.test(line))
    .slice(0, 3)
    .map((line) => line.replace(new RegExp(`^${code}\\b[ :-]*`), '').trim())
    .join(' ');
}

function withoutPasswords(text: string): string {
  return text.replace(/(\/\/)[^/\s@]+@/g, '$1***@');
}
