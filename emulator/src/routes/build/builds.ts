import { answer } from '../../http/answer.js';
import type { Route } from '../route.js';
import { buildBody } from './build-body.js';
import { changeOne, changeSeveral, deleteOne } from './change-build.js';
import { getBuild } from './find-build.js';
import { listBuilds } from './list-builds.js';
import { queueOne } from './queue-build.js';
import { SCOPES } from './scopes.js';

const item = { parameter: 'buildId' };

export const builds: Route = {
  id: '0cd358e1-9217-4d94-8269-1c1ee6f93dcf',
  area: 'Build',
  resource: 'Builds',
  template: '{project}/_apis/build/{resource}/{buildId}',
  versions: { resourceVersion: 7, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, anonymous: true, run: listBuilds },
    { method: 'POST', scopes: SCOPES.execute, run: queueOne },
    { method: 'PATCH', scopes: SCOPES.execute, run: changeSeveral },
    {
      method: 'GET',
      ...item,
      scopes: SCOPES.read,
      anonymous: true,
      run: (call) => answer.json(buildBody(call, getBuild(call))),
    },
    { method: 'PATCH', ...item, scopes: SCOPES.execute, run: changeOne },
    { method: 'DELETE', ...item, scopes: SCOPES.execute, run: deleteOne },
  ],
};
