import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/git/refs — a branch, a tag, or another ref. */
export interface Ref {
  /** `refs/heads/main` */
  name: string;
  /** The commit, or the tag object, as 40 hexadecimal digits. */
  objectId: string;
  isLocked?: boolean;
  isLockedBy?: { id: string; displayName: string };
}

export interface RefChoice {
  /** Name or id. */
  repository: string;
  /** Beginning of the name, without `refs/`: `heads/release`. */
  filter?: string | undefined;
}

/** All refs of a repository, page after page. */
export function listRefs(client: RestClient, project: string, { repository, filter }: RefChoice): AsyncIterable<Ref> {
  return client.pages(refsPath(project, repository), { query: { filter }, subject: subject(project, repository) });
}

/** The ref of exactly this name. @param name in full: `refs/heads/main` */
export async function findRef(
  client: RestClient,
  project: string,
  { repository, name }: { repository: string; name: string },
): Promise<Ref | undefined> {
  for await (const ref of listRefs(client, project, { repository, filter: withoutRefs(name) })) {
    if (ref.name === name) return ref;
  }
  return undefined;
}

/** A lock keeps everybody but its owner from pushing to a branch. */
export function lockRef(
  client: RestClient,
  project: string,
  { repository, name, isLocked }: { repository: string; name: string; isLocked: boolean },
): Promise<Ref> {
  return client.send('PATCH', refsPath(project, repository), {
    query: { filter: withoutRefs(name) },
    body: { isLocked },
    subject: `branch "${name}" of the repository "${repository}"`,
  });
}

const refsPath = (project: string, repository: string): string =>
  path`${project}/_apis/git/repositories/${repository}/refs`;

const subject = (project: string, repository: string): string =>
  `repository "${repository}" of the project "${project}"`;

const withoutRefs = (name: string): string => name.replace(/^refs\//, '');
