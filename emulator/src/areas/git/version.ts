/** Which state of a repository a request is about. */
export interface VersionDescriptor {
  type: 'branch' | 'tag' | 'commit';
  /** Name without `refs/heads/` or `refs/tags/`, or the id of a commit; undefined: the default branch. */
  version: string | undefined;
  options: 'none' | 'previousChange' | 'firstParent';
}

const LABELS = { branch: 'Branch', tag: 'Tag', commit: 'Commit' };

/** As the service shows it in its errors. */
export const versionLabel = ({ type, version }: VersionDescriptor): string => `${LABELS[type]}: ${version ?? ''}`;
