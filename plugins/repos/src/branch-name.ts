const branches = 'refs/heads/';

/** `main` and `refs/heads/main` are one branch: `refs/heads/main`. Other refs are left as they are. */
export function fullRef(name: string): string {
  return name.startsWith('refs/') ? name : `${branches}${name.replace(/^heads\//, '')}`;
}

/** `refs/heads/main` is called `main`; a tag keeps its kind: `tags/v1`. */
export function shortRef(name: string): string {
  return name.startsWith(branches) ? name.slice(branches.length) : name.replace(/^refs\//, '');
}
