import { parseRemote, type Remote } from './parse-remote.js';

/** A remote with its name: `origin`. */
export interface NamedRemote extends Remote {
  remote: string;
}

/**
 * Chooses from what `git remote -v` prints: `origin` if it is a repository of Azure DevOps, else the first that is,
 * in git's order. Only push URLs count; which upstream a branch follows does not.
 */
export function chooseRemote(listing: string): NamedRemote | undefined {
  let first: NamedRemote | undefined;
  for (const line of listing.split('\n')) {
    const [, name, url] = /^([^\t]+)\t(.+) \(push\)\r?$/.exec(line) ?? [];
    // The name is shown to people, and a configuration file may hold any.
    if (name === undefined || url === undefined || /\p{C}/u.test(name)) continue;
    if (first !== undefined && name !== 'origin') continue;
    const remote = parseRemote(url);
    if (remote === undefined) continue;
    if (name === 'origin') return { ...remote, remote: name };
    first = { ...remote, remote: name };
  }
  return first;
}
