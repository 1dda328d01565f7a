import { shortRef } from '@adoc/sdk';

/** Where templates may be, best first; the last one is the root. */
export const templateFolders = ['.azuredevops', '.vsts', 'docs', ''] as const;

/** Below each of them, the folder of templates for some branches. */
export const templateFolder = 'pull_request_template';

/**
 * The template for pull requests into a branch: that of the branch or the folders it is in, else the default one. Case does not matter.
 * https://learn.microsoft.com/azure/devops/repos/git/pull-request-templates
 * @param paths of files in the repository: `/docs/pull_request_template.md`
 */
export function chooseTemplate(paths: readonly string[], targetRefName: string): string | undefined {
  const names = [...branchNames(targetRefName).map((name) => `${templateFolder}/branches/${name}`), templateFolder];
  const byName = new Map(paths.map((path) => [path.toLowerCase(), path]));
  for (const name of names) {
    for (const folder of templateFolders) {
      for (const extension of ['md', 'txt']) {
        const found = byName.get(`${folder && `/${folder}`}/${name}.${extension}`.toLowerCase());
        if (found) return found;
      }
    }
  }
  return undefined;
}

/** `release/2.0/hotfix`, `release/2.0`, `release`. */
function branchNames(ref: string): string[] {
  const parts = shortRef(ref).split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
