import { AdocError, exitCodes, type RestClient } from '@adoc/sdk';
import { type PullRequest, pullRequestPath } from './pull-requests.js';
import { getWorkItems, patchWorkItem, type WorkItem } from './work-items.js';

/** The work items that a pull request is linked to. They keep the links: the pull request only shows them. */
export async function listLinkedWorkItems(client: RestClient, pullRequest: PullRequest): Promise<WorkItem[]> {
  return getWorkItems(client, await linkedIds(client, pullRequest));
}

/** Links those that are not linked yet. */
export async function linkWorkItems(
  client: RestClient,
  pullRequest: PullRequest,
  ids: readonly number[],
): Promise<void> {
  const linked = await linkedIds(client, pullRequest);
  const url = artifactUrl(pullRequest);
  const value = { rel: 'ArtifactLink', url, attributes: { name: 'Pull Request' } };
  for (const id of new Set(ids)) {
    if (!linked.includes(id)) await patchWorkItem(client, id, [{ op: 'add', path: '/relations/-', value }]);
  }
}

/** @throws AdocError (exit 3) when one of them is not linked; then none is changed */
export async function unlinkWorkItems(
  client: RestClient,
  pullRequest: PullRequest,
  ids: readonly number[],
): Promise<void> {
  const url = normalize(artifactUrl(pullRequest));
  const items = await getWorkItems(client, [...new Set(ids)], { withRelations: true });
  const places = items.map(({ id, rev, relations = [] }) => {
    const index = relations.findIndex((relation) => normalize(relation.url) === url);
    if (index < 0) throw notLinked(pullRequest, id);
    return { id, rev, index };
  });
  for (const { id, rev, index } of places) {
    await patchWorkItem(client, id, [
      // Links are named by their place, which is another one once somebody else changes the work item.
      { op: 'test', path: '/rev', value: rev },
      { op: 'remove', path: `/relations/${index}` },
    ]);
  }
}

async function linkedIds(client: RestClient, pullRequest: PullRequest): Promise<number[]> {
  const references = await client.list<{ id: string }>(`${pullRequestPath(pullRequest)}/workitems`);
  return references.map(({ id }) => Number(id));
}

const artifactUrl = ({ repository, pullRequestId }: PullRequest): string =>
  `vstfs:///Git/PullRequestId/${repository.project.id}%2F${repository.id}%2F${pullRequestId}`;

/** The service writes the same address with and without percent signs, in either case. */
const normalize = (url: string): string => url.toLowerCase().replaceAll('%2f', '/');

function notLinked({ pullRequestId }: PullRequest, id: number): AdocError {
  return new AdocError(`The work item ${id} is not linked to the pull request ${pullRequestId}.`, {
    code: 'not-linked',
    exitCode: exitCodes.notFound,
    suggestions: [`See which are: adoc repos pr work-item list --id ${pullRequestId}`],
  });
}
