import { distributedTaskErrors } from '../../areas/distributed-task/errors.js';
import type { GroupReference, VariableGroup } from '../../areas/distributed-task/variable-group.js';
import { type VariableGroupInput, variableGroupsOf } from '../../areas/distributed-task/variable-groups.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import { readNumber } from '../read-number.js';
import type { Call, Route } from '../route.js';
import { SCOPES } from './scopes.js';
import { variableGroupBody } from './variable-group-body.js';

interface ReferenceInput {
  projectReference?: { id?: string | null; name?: string | null } | null;
  name?: string | null;
  description?: string | null;
}

type Input = VariableGroupInput & { variableGroupProjectReferences?: ReferenceInput[] | null };

const item = { parameter: 'groupId' };

/** Changes of variable groups, which say themselves what projects they are about. */
export const organizationVariableGroups: Route = {
  id: 'ef5b7057-ffc3-4c77-bbad-c10b4a4abcc7',
  area: 'distributedtask',
  resource: 'variablegroups',
  template: '_apis/{area}/{resource}/{groupId}',
  versions: { resourceVersion: 2, minVersion: '5.2', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'POST', scopes: SCOPES.groupsManage, run: create },
    { method: 'PATCH', scopes: SCOPES.groupsManage, run: share },
    { method: 'PUT', ...item, scopes: SCOPES.groupsManage, run: update },
    { method: 'DELETE', ...item, scopes: SCOPES.groupsManage, run: remove },
  ],
};

const idOf = ({ parameters }: Call): number => readNumber(parameters.groupId, 'groupId');

function create(call: Call): Answer {
  const input = call.input<Input>('group');
  const references = readReferences(call, input.variableGroupProjectReferences, input.name);
  if (references.length > 1) throw distributedTaskErrors.sharingNotAllowed();
  const projects = references.map(({ project }) => project);
  const group = variableGroupsOf(call.organization).create(call.caller.user, projects, input);
  return answer.json(variableGroupBody(group, { of: 'change' }));
}

function update(call: Call): Answer {
  const input = call.input<Input>('group');
  const groups = variableGroupsOf(call.organization);
  const known = groups.get(idOf(call));
  assertOwned(known, readReferences(call, input.variableGroupProjectReferences, input.name));
  return answer.json(variableGroupBody(groups.update(call.caller.user, known.id, input), { of: 'change' }));
}

function share(call: Call): Answer {
  const id = readNumber(call.query.text('variableGroupId'), 'variableGroupId');
  const groups = variableGroupsOf(call.organization);
  groups.share(id, readReferences(call, call.input<ReferenceInput[]>('references'), groups.get(id).name));
  return answer.empty();
}

function remove(call: Call): Answer {
  const ids = call.query.text('projectIds');
  if (!ids) throw errors.missing('projectIds');
  const projects = ids.split(',').map((id) => getProject(call, id.trim()));
  variableGroupsOf(call.organization).delete(idOf(call), projects);
  return answer.empty();
}

function readReferences(
  call: Call,
  input: ReferenceInput[] | null | undefined,
  name?: string | null,
): GroupReference[] {
  if (!input?.length) throw errors.badArgument('Atleast one variable group project reference is required');
  return input.map(({ projectReference, ...given }) => ({
    project: getProject(call, projectReference?.id ?? projectReference?.name ?? ''),
    name: given.name || (name ?? ''),
    description: given.description ?? undefined,
  }));
}

/** An update does not give a group to more projects. */
function assertOwned({ references }: VariableGroup, wanted: readonly GroupReference[]): void {
  const stranger = wanted.find(({ project }) => !references.some((known) => known.project === project));
  if (stranger) throw errors.badArgument(`Variable group is not part of project ${stranger.project.id}.`);
}
