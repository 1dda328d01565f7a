import type { Project } from '../../areas/core/project.js';
import type { Release, Stage } from '../../areas/release/release.js';
import type { ReleaseDefinition } from '../../areas/release/release-definition.js';
import type { Call } from '../route.js';

/** Where Release Management of a project is, for programs and for people. */
export function urlsOf({ address, organization }: Call, { id }: Project): { api: string; web: string } {
  const pages =
    address.shape === 'services'
      ? `${address.originOf('dev.azure.com')}/${encodeURIComponent(organization.name)}`
      : address.base;
  return { api: `${address.base}/${id}/_apis/Release`, web: `${pages}/${id}/_release` };
}

export function definitionReference(call: Call, { id, name, path, project }: ReleaseDefinition): object {
  const { url, _links } = definitionLinks(call, project, id);
  return { id, name, path, projectReference: null, url, _links };
}

export function definitionLinks(call: Call, project: Project, id: number) {
  const { api, web } = urlsOf(call, project);
  const url = `${api}/definitions/${id}`;
  return { url, _links: { self: { href: url }, web: { href: `${web}?definitionId=${id}` } } };
}

export function releaseReference(call: Call, { id, name, project }: Release): object {
  const { url, _links } = releaseLinks(call, project, id);
  return { id, name, url, _links };
}

export function releaseLinks(call: Call, project: Project, id: number) {
  const { api, web } = urlsOf(call, project);
  const url = `${api}/releases/${id}`;
  return { url, _links: { self: { href: url }, web: { href: `${web}?releaseId=${id}&_a=release-summary` } } };
}

export function stageReference(call: Call, { id, definition, release }: Stage): object {
  const url = `${urlsOf(call, release.project).api}/releases/${release.id}/environments/${id}`;
  return { id, name: definition.name, url, _links: { self: { href: url } } };
}
