import { errors } from '../../areas/errors.js';
import { directoryOf } from '../../areas/identities/directory.js';
import type { Group } from '../../areas/identities/group.js';
import { addToGroup, createGroup, deleteGroup, updateGroup } from '../../areas/identities/groups.js';
import { getGroup } from '../../areas/identities/subjects.js';
import type { Organization } from '../../areas/organization.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { GRAPH, MANAGE, PREVIEW, READ } from './graph-route.js';
import { askedScope, listSubjects } from './list-subjects.js';
import { subjectBody } from './subject-body.js';

interface GroupInput {
  displayName?: unknown;
  description?: unknown;
  /** Object id of a group of Entra ID. */
  originId?: unknown;
  /** Of a group of Entra ID. */
  mailAddress?: unknown;
  storageKey?: unknown;
}

interface Patch {
  op?: string;
  path?: string;
  value?: unknown;
}

export const groups: Route = {
  ...GRAPH,
  id: 'ebbe6af8-0b91-4c13-8cf1-777c14858188',
  resource: 'Groups',
  template: '_apis/{area}/{resource}/{groupDescriptor}',
  versions: PREVIEW,
  actions: [
    { method: 'GET', scopes: READ, run: listGroups },
    {
      method: 'GET',
      parameter: 'groupDescriptor',
      scopes: READ,
      run: (call) => answer.json(subjectBody(call, askedGroup(call))),
    },
    { method: 'POST', scopes: MANAGE, run: addGroup },
    { method: 'PATCH', parameter: 'groupDescriptor', scopes: MANAGE, run: changeGroup },
    {
      method: 'DELETE',
      parameter: 'groupDescriptor',
      scopes: MANAGE,
      run: (call) => {
        deleteGroup(call.organization, askedGroup(call));
        return answer.empty();
      },
    },
  ],
};

const askedGroup = ({ organization, parameters }: Call): Group =>
  getGroup(organization, parameters.groupDescriptor ?? '');

function listGroups(call: Call): Answer {
  const directory = directoryOf(call.organization);
  const isScoped = call.query.text('scopeDescriptor') !== undefined;
  return listSubjects(call, isScoped ? directory.groupsIn(askedScope(call)) : directory.groups());
}

function addGroup(call: Call): Answer {
  const { organization, query } = call;
  const parents = parentsAsked(organization, query.text('groupDescriptors'));
  const input = call.input<GroupInput>('creationContext');
  const group = isFromEntra(input) ? joinedGroup(organization, input) : ownGroup(call, input);
  for (const parent of parents) addToGroup(organization, group, parent);
  return answer.json(subjectBody(call, group), { status: 201 });
}

const isFromEntra = ({ originId, mailAddress }: GroupInput): boolean =>
  typeof originId === 'string' || typeof mailAddress === 'string';

/** Groups that something new is put into at once. @throws ServiceError when there is no such group. */
export const parentsAsked = (organization: Organization, descriptors: string | undefined): Group[] =>
  (descriptors?.split(',') ?? []).map((descriptor) => getGroup(organization, descriptor.trim()));

function ownGroup(call: Call, { displayName, description, storageKey }: GroupInput): Group {
  if (displayName === undefined || displayName === null) throw errors.missing('displayName');
  return createGroup(call.organization, {
    name: displayName,
    description: typeof description === 'string' ? description : '',
    project: askedScope(call),
    id: typeof storageKey === 'string' ? storageKey.toLowerCase() : undefined,
  });
}

/** A group of Entra ID becomes known to the organization; the emulator takes every one for real. */
function joinedGroup(organization: Organization, { originId, mailAddress, storageKey }: GroupInput): Group {
  const origin = String(originId ?? mailAddress).toLowerCase();
  const known = directoryOf(organization)
    .groupsIn(undefined)
    .find((group) => group.originId === origin);
  if (known) return known;
  const id = typeof storageKey === 'string' ? storageKey.toLowerCase() : undefined;
  return createGroup(organization, { name: `Entra group ${origin.split('@')[0]}`, originId: origin, id });
}

function changeGroup(call: Call): Answer {
  const group = askedGroup(call);
  const patches = call.input<Patch[]>('patchDocument');
  if (!Array.isArray(patches)) throw errors.badArgument('A JSON patch document is a list.');
  const changes: { name?: unknown; description?: unknown } = {};
  for (const { op, path, value } of patches) {
    if (op !== 'replace' && op !== 'add') throw errors.badArgument(`The operation '${op}' is not supported.`);
    if (path?.toLowerCase() === '/displayname') changes.name = value;
    else if (path?.toLowerCase() === '/description') changes.description = value;
    else throw errors.badArgument(`The path '${path}' is not supported.`);
  }
  return answer.json(subjectBody(call, updateGroup(call.organization, group, changes)));
}
