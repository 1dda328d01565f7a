import type { Project } from '../../areas/core/project.js';
import { identifier } from '../../identifier.js';
import type { Call } from '../route.js';

/** A project as lists and other resources show it. */
export function projectReference({ address }: Call, project: Project): object {
  return {
    id: project.id,
    name: project.name,
    ...(project.description !== undefined && { description: project.description }),
    url: `${address.base}/_apis/projects/${project.id}`,
    state: project.state,
    revision: project.revision,
    visibility: project.visibility,
    lastUpdateTime: project.lastUpdateTime,
  };
}

/** A project on its own. */
export function projectBody(call: Call, project: Project): object {
  const { base } = call.address;
  const url = `${base}/_apis/projects/${project.id}`;
  const team = identifier(project.id, 'team');
  const links = {
    self: { href: url },
    collection: { href: `${base}/_apis/projectCollections/${call.organization.id}` },
    web: { href: `${base}/${encodeURIComponent(project.name)}` },
  };
  return {
    ...projectReference(call, project),
    ...(call.query.flag('includeCapabilities') && { capabilities: capabilities(project) }),
    _links: links,
    defaultTeam: { id: team, name: `${project.name} Team`, url: `${url}/teams/${team}` },
  };
}

const capabilities = ({ process }: Project): object => ({
  processTemplate: { templateName: process, templateTypeId: identifier('process', process) },
  versioncontrol: { sourceControlType: 'Git', gitEnabled: 'True', tfvcEnabled: 'False' },
});
