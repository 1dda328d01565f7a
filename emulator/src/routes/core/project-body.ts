import { processNamed } from '../../areas/core/processes.js';
import type { Project } from '../../areas/core/project.js';
import { defaultTeamId, findTeam } from '../../areas/core/teams.js';
import { mainBase } from '../identities/bases.js';
import type { Call } from '../route.js';

/** A project as lists and other resources show it. */
export function projectReference(call: Call, project: Project): object {
  return {
    ...beginning(call, project),
    revision: project.revision,
    visibility: project.visibility,
    lastUpdateTime: project.lastUpdateTime,
  };
}

/** A project on its own. */
export function projectBody(call: Call, project: Project): object {
  const base = mainBase(call);
  const url = `${base}/_apis/projects/${project.id}`;
  const team = defaultTeamId(project);
  const links = {
    self: { href: url },
    collection: { href: `${base}/_apis/projectCollections/${call.organization.id}` },
    web: { href: `${base}/${encodeURIComponent(project.name)}` },
  };
  return {
    ...beginning(call, project),
    ...(call.query.flag('includeCapabilities') && { capabilities: capabilities(project) }),
    revision: project.revision,
    _links: links,
    visibility: project.visibility,
    // A project that is being created has none yet.
    ...(isComplete(project) && {
      defaultTeam: { id: team, name: teamName(call, project), url: `${url}/teams/${team}` },
    }),
    lastUpdateTime: project.lastUpdateTime,
  };
}

const beginning = (call: Call, { id, name, description, state }: Project): object => {
  const url = `${mainBase(call)}/_apis/projects/${id}`;
  return { id, name, ...(description !== undefined && { description }), url, state };
};

const isComplete = ({ state }: Project): boolean => state !== 'createPending' && state !== 'new';

const teamName = ({ organization }: Call, project: Project): string =>
  findTeam(organization, project, defaultTeamId(project))?.name ?? `${project.name} Team`;

const capabilities = ({ process }: Project): object => ({
  processTemplate: { templateName: process, templateTypeId: processNamed(process).id },
  versioncontrol: { sourceControlType: 'Git', gitEnabled: 'True', tfvcEnabled: 'False' },
});
