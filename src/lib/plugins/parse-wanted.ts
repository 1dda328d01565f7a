import { homedir } from 'node:os';
import path from 'node:path';
import { AdocError, exitCodes } from '@adoc/sdk';
import { quoteValue } from '../organization/quote-value.js';
import { findInCatalogue } from './catalogue.js';
import { isGitUrl, parseGitUrl } from './git-url.js';
import type { Wanted } from './wanted.js';

const name = `[a-z0-9][a-z0-9._-]*`;
const scoped = new RegExp(`^(@${name}/${name})(?:@(.+))?$`);
const unscoped = new RegExp(`^(npm:)?(${name})(?:@(.+))?$`);
/** Versions, ranges and tags. Nothing that npm takes for an address, a path or another package. */
const range = /^[\w.^~<>=|*+ -]+$/;

/**
 * Reads the one word after `plugins install`. A short name is looked up in the catalogue and nowhere else:
 * the registry may have a package of that name by anybody.
 * @throws AdocError exit 2 with what to type instead
 */
export function parseWanted(what: string, cwd: string): Wanted {
  if (isGitUrl(what)) return parseGitUrl(what);
  if (isPath(what)) return parsePath(what, cwd);
  if (/^https?:/i.test(what)) throw notFetched();
  const [, fullName, version = 'latest'] = scoped.exec(what) ?? [];
  if (fullName) return fromRegistry(fullName, version);
  const [, prefix, shortName = '', wish] = unscoped.exec(what) ?? [];
  if (prefix) return fromRegistry(shortName, wish ?? 'latest');
  const entry = findInCatalogue(shortName);
  if (!entry) throw unknownName(what, shortName);
  if (wish) return fromRegistry(entry.name, wish);
  return { ...fromRegistry(entry.name, entry.range), integrity: entry.integrity };
}

function fromRegistry(name: string, wish: string): Wanted & { kind: 'registry' } {
  if (range.test(wish) && !wish.startsWith('-')) return { kind: 'registry', name, range: wish };
  throw usage(`${quoteValue(wish) ?? 'That'} is no version.`, [`adoc plugins install ${name}@1.2.3`]);
}

function isPath(what: string): boolean {
  if (/^(\.{1,2}([\\/]|$)|[\\/~]|[a-z]:[\\/])/i.test(what)) return true;
  return /\.(tgz|tar\.gz)$/.test(what) && !what.startsWith('@') && !what.includes('://');
}

function parsePath(what: string, cwd: string): Wanted {
  const file = path.resolve(cwd, what.replace(/^~(?=[\\/]|$)/, homedir));
  return { kind: /\.(tgz|tar\.gz)$/.test(file) ? 'tarball' : 'folder', path: file };
}

function unknownName(what: string, shortName: string): AdocError {
  const shown = quoteValue(what) ?? 'That';
  if (!shortName)
    return usage(`${shown} is no name of a plugin, path or git address.`, ['adoc plugins install --help']);
  return new AdocError(`There is no plugin with the short name ${shown}.`, {
    code: 'unknown-short-name',
    exitCode: exitCodes.notFound,
    reason: 'Short names mean what comes with adoc in its catalogue. Anybody can publish a package of that name.',
    suggestions: [
      'adoc plugins list-available',
      `adoc plugins install @SCOPE/${shortName}`,
      `adoc plugins install npm:${shortName}     (if you know who publishes it)`,
    ],
  });
}

function notFetched(): AdocError {
  return usage('Packages are not fetched from an address.', [
    'Download the file, and install it by its path: adoc plugins install ./plugin.tgz',
    'Or give the address of a git repository: git+https://…',
  ]);
}

function usage(message: string, suggestions: string[]): AdocError {
  return new AdocError(message, { code: 'usage', exitCode: exitCodes.usage, suggestions });
}
