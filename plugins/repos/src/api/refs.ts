import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/git/refs — a branch, a tag, or another ref. */
export interface Ref {
  /** `refs/heads/main` */
  name: string;
  /** The commit, or the tag object, as 40 hexadecimal digits. */
  objectId: string;
}

export interface RefChoice {
  repository: string;
  /** Beginning of the name, without `refs/`: `heads/release`. */
  filter?: string | undefined;
}

/** All refs of a repository, page after page. */
export function listRefs(client: RestClient, project: string, { repository, filter }: RefChoice): AsyncIterable<Ref> {
  return client.pages(path`${project}/_apis/git/repositories/${repository}/refs`, {
    query: { filter },
    subject: `repository "${repository}" of the project "${project}"`,
  });
}
