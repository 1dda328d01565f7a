import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getWorkItems } from './find-work-items.js';
import { isLenientPolicy, readShown } from './read-expand.js';
import { workItemBody } from './work-item-body.js';

interface BatchInput {
  ids?: unknown;
  fields?: unknown;
  $expand?: unknown;
  errorPolicy?: unknown;
}

export const workItemsBatch: Route = {
  id: '908509b6-4248-4475-a1cd-829139ba419f',
  area: 'wit',
  resource: 'workItemsBatch',
  template: '{project}/_apis/{area}/{resource}',
  versions: { resourceVersion: 1, minVersion: '5.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'POST', scopes: ['vso.work'], run: readBatch }],
};

function readBatch(call: Call): Answer {
  const { ids, fields, $expand, errorPolicy } = call.input<BatchInput>('workItemGetRequest');
  if (!Array.isArray(ids) || ids.length === 0) throw errors.missing('ids');
  const shown = readShown($expand, Array.isArray(fields) ? fields.map(String) : undefined);
  const found = getWorkItems(call, ids, isLenientPolicy(errorPolicy));
  return answer.list(found.map((item) => item && workItemBody(call, item, shown)));
}
