import type { Repository } from '../../areas/git/repository.js';
import { projectReference } from '../core/project-body.js';
import type { Call } from '../route.js';

/** A Git repository as the service shows it. */
export function repositoryBody(call: Call, repository: Repository, { links }: { links: boolean }): object {
  const { address, organization, query } = call;
  const { project } = repository;
  const url = `${address.base}/${project.id}/_apis/git/repositories/${repository.id}`;
  const path = [project.name, '_git', repository.name].map(encodeURIComponent).join('/');
  const webUrl = `${address.base}/${path}`;
  const services = address.shape === 'services';
  // Services puts the organization before the host as a user name; a Server does not.
  const remoteUrl = services ? webUrl.replace('://', `://${encodeURIComponent(organization.name)}@`) : webUrl;
  const names = [organization.name, project.name, repository.name].map(encodeURIComponent);
  const sshUrl = services
    ? `git@ssh.dev.azure.com:v3/${names.join('/')}`
    : `ssh://${new URL(address.base).hostname}:22/${names[0]}/${path}`;
  return {
    id: repository.id,
    name: repository.name,
    url,
    project: projectReference(call, project),
    ...(repository.defaultBranch !== undefined && { defaultBranch: repository.defaultBranch }),
    size: repository.size,
    remoteUrl,
    sshUrl,
    webUrl,
    ...(query.flag('includeAllUrls') && { validRemoteUrls: [remoteUrl, webUrl] }),
    isDisabled: repository.isDisabled,
    isInMaintenance: false,
    ...(links && { _links: repositoryLinks(url, webUrl, sshUrl, project.id) }),
  };
}

function repositoryLinks(url: string, webUrl: string, sshUrl: string, projectId: string): object {
  const parts = ['commits', 'refs', 'pullRequests', 'items', 'pushes'];
  return {
    self: { href: url },
    project: { href: `vstfs:///Classification/TeamProject/${projectId}` },
    web: { href: webUrl },
    ssh: { href: sshUrl },
    ...Object.fromEntries(parts.map((part) => [part, { href: `${url}/${part}` }])),
  };
}
