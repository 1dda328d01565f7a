const branches = 'refs/heads/';

/** `main` and `refs/heads/main` are one branch: `refs/heads/main`. Other refs are left as they are. */
export function fullRef(name: string): string {
  return name.startsWith('refs/') ? name : `${branches}${name.replace(/^heads\//, '')}`;
}

/** `refs/heads/main` is called `main`; a tag keeps its kind: `tags/v1`. */
export function shortRef(name: string): string {
  return name.startsWith(branches) ? name.slice(branches.length) : name.replace(/^refs\//, '');
}

/** The name of any ref as az takes it, without `refs/`: `heads/main`, `tags/v1`. What has no such beginning is a branch. */
export function refOfKind(name: string): string {
  return /^(?:heads|tags|notes|pull)\//.test(name) ? `refs/${name}` : fullRef(name);
}
