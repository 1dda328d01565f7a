import type { Repository } from '../../areas/git/repository.js';
import { projectReference } from '../core/project-body.js';
import type { Call } from '../route.js';
import { repositoryUrl, repositoryWebUrl } from './repository-url.js';

interface Shown {
  links: boolean;
  /** Whether a fork names what it was forked from. */
  parent?: boolean;
}

/** A Git repository as the service shows it. */
export function repositoryBody(call: Call, repository: Repository, { links, parent = false }: Shown): object {
  const { remoteUrl, sshUrl } = remotes(call, repository);
  const webUrl = repositoryWebUrl(call, repository);
  return {
    id: repository.id,
    name: repository.name,
    url: repositoryUrl(call, repository),
    project: projectReference(call, repository.project),
    ...(repository.defaultBranch !== undefined && { defaultBranch: repository.defaultBranch }),
    size: repository.size,
    remoteUrl,
    sshUrl,
    webUrl,
    ...(call.query.flag('includeAllUrls') && { validRemoteUrls: [remoteUrl, webUrl] }),
    ...(repository.parent && { isFork: true }),
    ...(parent && repository.parent && { parentRepository: repositoryReference(call, repository.parent) }),
    isDisabled: repository.isDisabled,
    isInMaintenance: false,
    ...(links && { _links: repositoryLinks(call, repository) }),
  };
}

/** A repository as forks name it: with the organization it is in. */
export function repositoryReference(call: Call, repository: Repository): object {
  const { address, organization } = call;
  const { id, name, project } = repository;
  const collection = `${address.base}/_apis/projectCollections/${organization.id}`;
  return {
    collection: { id: organization.id, name: organization.name, url: collection },
    id,
    ...(repository.parent && { isFork: true }),
    name,
    url: repositoryUrl(call, repository),
    project: projectReference(call, project),
    ...remotes(call, repository),
  };
}

/** Where Git reaches a repository. */
export function remotes(
  { address, organization }: Pick<Call, 'address' | 'organization'>,
  repository: Repository,
): { remoteUrl: string; sshUrl: string } {
  const webUrl = repositoryWebUrl({ address }, repository);
  const names = [organization.name, repository.project.name, repository.name].map(encodeURIComponent);
  if (address.shape === 'services') {
    // Services puts the organization before the host as a user name; a Server does not.
    const remoteUrl = webUrl.replace('://', `://${encodeURIComponent(organization.name)}@`);
    return { remoteUrl, sshUrl: `git@ssh.dev.azure.com:v3/${names.join('/')}` };
  }
  const path = webUrl.slice(address.base.length + 1);
  return { remoteUrl: webUrl, sshUrl: `ssh://${new URL(address.base).hostname}:22/${names[0]}/${path}` };
}

function repositoryLinks(call: Call, repository: Repository): object {
  const url = repositoryUrl(call, repository);
  const parts = ['commits', 'refs', 'pullRequests', 'items', 'pushes'];
  return {
    self: { href: url },
    project: { href: `vstfs:///Classification/TeamProject/${repository.project.id}` },
    web: { href: repositoryWebUrl(call, repository) },
    ssh: { href: remotes(call, repository).sshUrl },
    ...Object.fromEntries(parts.map((part) => [part, { href: `${url}/${part}` }])),
    ...(repository.parent && { forks: { href: `${url}/forks` } }),
  };
}
