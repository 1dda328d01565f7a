import { errors } from '../../areas/errors.js';
import { createWorkItem, updateWorkItem } from '../../areas/work-items/change-work-item.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { getWorkItem, getWorkItems } from './find-work-items.js';
import { isLenientPolicy, readShown, type Shown } from './read-expand.js';
import { workItemBody } from './work-item-body.js';

const READ = ['vso.work'];
const WRITE = ['vso.work_write'];
const versions = { resourceVersion: 3, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' };

export const workItems: Route = {
  id: '72c7ddf8-2cdc-4f60-90cd-ab71c14a399b',
  area: 'wit',
  resource: 'workItems',
  template: '{project}/_apis/{area}/{resource}/{id}',
  versions,
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'GET', parameter: 'id', scopes: READ, anonymous: true, run: get },
    { method: 'PATCH', parameter: 'id', scopes: WRITE, run: update },
  ],
};

export const newWorkItems: Route = {
  id: '62d3d110-0047-428c-ad3c-4fe872c91c74',
  area: 'wit',
  resource: 'workItems',
  template: '{project}/_apis/{area}/{resource}/${type}',
  versions,
  actions: [{ method: 'POST', parameter: 'type', scopes: WRITE, run: create }],
};

const shownOf = ({ query }: Call): Shown => readShown(query.text('$expand'), query.text('fields')?.split(','));

function list(call: Call): Answer {
  const ids = call.query.text('ids');
  if (ids === undefined) throw errors.missing('ids');
  const shown = shownOf(call);
  const isLenient = isLenientPolicy(call.query.text('errorPolicy'));
  const found = getWorkItems(call, ids.split(','), isLenient);
  return answer.list(found.map((item) => item && workItemBody(call, item, shown)));
}

function get(call: Call): Answer {
  const item = getWorkItem(call, Number(call.parameters.id));
  return answer.json(workItemBody(call, item, { ...shownOf(call), isSingle: true }));
}

const changeOf = (call: Call) => ({
  user: call.caller.user,
  patch: readPatch(call),
  isTrial: call.query.flag('validateOnly'),
});

/** The service takes work items only as JSON patches, and only by that name. */
function readPatch(call: Call): unknown {
  const type = call.headers['content-type'] ?? '';
  if (!/^application\/json-patch\+json\b/i.test(type)) throw errors.unsupportedMediaType(type);
  return call.input('patchDocument');
}

const CHANGED = { isSingle: true, isChanged: true };

async function create(call: Call): Promise<Answer> {
  const { project = '', type = '' } = call.parameters;
  const place = { project: getProject(call, project), type };
  const created = await createWorkItem(call.organization, place, changeOf(call));
  return answer.json(workItemBody(call, created, { ...shownOf(call), ...CHANGED }));
}

async function update(call: Call): Promise<Answer> {
  const item = getWorkItem(call, Number(call.parameters.id));
  const updated = await updateWorkItem(call.organization, item, changeOf(call));
  return answer.json(workItemBody(call, updated, { ...shownOf(call), ...CHANGED }));
}
