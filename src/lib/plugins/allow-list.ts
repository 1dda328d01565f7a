import path from 'node:path';
import type { Wanted } from './wanted.js';

/**
 * What may be installed: `@contoso` (a scope), `@contoso/plugin-x` (a package), `file:/opt/plugins` (tarballs and folders
 * below a folder), `git:https://host/path` (repositories below an address).
 */
export type AllowList = readonly string[];

/** Whether an entry is one of the forms above. */
export function isAllowEntry(text: string): boolean {
  if (text.startsWith('file:')) return path.isAbsolute(text.slice('file:'.length));
  if (text.startsWith('git:')) return text.length > 'git:'.length;
  return /^@[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)?$/.test(text) || /^npm:[a-z0-9][a-z0-9._-]*$/.test(text);
}

/** A file or a repository can claim any name: scopes let in what comes from the registry only. */
export function allows(list: AllowList, wanted: Wanted): boolean {
  return list.some((entry) => {
    switch (wanted.kind) {
      case 'registry':
        return entry === wanted.name || entry === `npm:${wanted.name}` || wanted.name.startsWith(`${entry}/`);
      case 'git':
        return entry.startsWith('git:') && isBelow(entry.slice('git:'.length), wanted.url, '/');
      default:
        return entry.startsWith('file:') && isBelow(entry.slice('file:'.length), wanted.path, path.sep);
    }
  });
}

/** Both without `..`, which would lead out again. */
function isBelow(parent: string, child: string, separator: string): boolean {
  if (child.split(/[\\/]/).includes('..')) return false;
  return child === parent || child.startsWith(parent.endsWith(separator) ? parent : `${parent}${separator}`);
}
