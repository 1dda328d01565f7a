import type { ProtectedResource } from '../../areas/approvals/check.js';
import { type CheckSuite, isOpen, suiteStatus } from '../../areas/approvals/check-suite.js';
import { checkSuitesOf } from '../../areas/approvals/check-suites.js';
import type { Project } from '../../areas/core/project.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { checkReference } from './check-body.js';
import { SCOPES } from './scopes.js';

const item = { parameter: 'checkSuiteId' };

/** Checks that are asked together. */
export const runs: Route = {
  id: '91282c1d-c183-444f-9554-1485bfb3879d',
  area: 'PipelinesChecks',
  resource: 'runs',
  template: '{project}/_apis/pipelines/checks/{resource}/{checkSuiteId}',
  versions: { resourceVersion: 1, minVersion: '5.1', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    { method: 'POST', scopes: SCOPES.evaluate, run: evaluate },
    { method: 'GET', ...item, scopes: SCOPES.read, run: (call) => answer.json(suiteBody(call, suiteOf(call))) },
    { method: 'PATCH', ...item, scopes: SCOPES.evaluate, run: update },
  ],
};

const projectOf = (call: Call): Project => getProject(call, call.parameters.project ?? '');

const suiteOf = (call: Call): CheckSuite =>
  checkSuitesOf(call.organization).get(projectOf(call), call.parameters.checkSuiteId ?? '');

async function evaluate(call: Call): Promise<Answer> {
  const input = call.input<{ id?: string; context?: unknown; resources?: ProtectedResource[] }>('request');
  if (!input.resources?.length) throw errors.missing('request.Resources');
  const { id, context, resources } = input;
  const suite = await checkSuitesOf(call.organization).start({ id, project: projectOf(call), resources, context });
  return answer.json(suiteBody(call, suite));
}

/** Lets a check pass that has not, or asks it again. */
async function update(call: Call): Promise<Answer> {
  const suites = checkSuitesOf(call.organization);
  const suite = suiteOf(call);
  const { action, checkId } = call.input<{ action?: string; checkId?: string }>('parameters');
  const run = suite.runs.find(({ id }) => id === checkId?.toLowerCase());
  if (!run) throw errors.badArgument(`The check '${checkId ?? ''}' is not part of the check suite.`);
  if (action === 'bypass') await suites.end(suite, run, 'bypassed', 'Check bypassed.');
  else if (action === 'rerun') await suites.retry(suite);
  else throw errors.badArgument(`The value '${action ?? ''}' is not valid for action.`);
  return answer.json(suiteBody(call, suite));
}

function suiteBody(call: Call, suite: CheckSuite): object {
  const { address, query } = call;
  const url = `${address.base}/${suite.project.id}/_apis/pipelines/checks/runs/${suite.id}`;
  return {
    status: suiteStatus(suite),
    message: '',
    ...(suite.completedDate !== undefined && { completedDate: suite.completedDate }),
    checkRuns: suite.runs.map((run) => ({
      id: run.id,
      createdDate: run.createdDate,
      ...(!isOpen(run) && { completedDate: run.completedDate }),
      checkConfigurationRef: checkReference(call, run.check),
      status: run.status,
      resultMessage: run.message,
    })),
    _links: { self: { href: url } },
    id: suite.id,
    context: suite.context ?? {},
    ...(query.text('$expand')?.toLowerCase() === 'resources' && { resources: suite.resources }),
  };
}
