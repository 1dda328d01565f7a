import { errors } from '../../areas/errors.js';
import { policyErrors } from '../../areas/policy/errors.js';
import type { Evaluation } from '../../areas/policy/evaluation.js';
import { evaluationsOf, findEvaluation } from '../../areas/policy/evaluations.js';
import { requeue } from '../../areas/policy/requeue.js';
import { pullRequestsOf } from '../../areas/pull-requests/pull-requests.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { evaluationBody } from './evaluation-body.js';

const ARTIFACT = /^vstfs:\/\/\/CodeReview\/CodeReviewId\/([^/]+)\/(\d+)$/i;
const versions = { resourceVersion: 1, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '0.0' };

export const policyEvaluations: Route = {
  id: 'c23ddff5-229c-4d04-a80b-0fdce9f360c8',
  area: 'policy',
  resource: 'evaluations',
  template: '{project}/_apis/{area}/{resource}',
  versions,
  actions: [{ method: 'GET', scopes: ['vso.code'], run: list }],
};

export const policyEvaluation: Route = {
  id: '46aecb7a-5d2c-4647-897b-0209505a9fe4',
  area: 'policy',
  resource: 'evaluations',
  template: '{project}/_apis/{area}/{resource}/{evaluationId}',
  versions,
  actions: [
    {
      method: 'GET',
      parameter: 'evaluationId',
      scopes: ['vso.code'],
      run: async (call) => answer.json(evaluationBody(call, await find(call))),
    },
    { method: 'PATCH', parameter: 'evaluationId', scopes: ['vso.code_write'], run: queue },
  ],
};

async function list(call: Call): Promise<Answer> {
  const { organization, query } = call;
  const project = getProject(call, call.parameters.project ?? '');
  const artifact = query.text('artifactId');
  if (artifact === undefined) throw errors.missing('artifactId');
  const [, projectId = '', id = ''] = ARTIFACT.exec(artifact.replaceAll(/%2f/gi, '/')) ?? [];
  if (!id) throw errors.badArgument(`The artifact ID '${artifact}' is not valid.`);
  const pullRequest = pullRequestsOf(organization).find(Number(id));
  const isHere = pullRequest?.repository.project === project && projectId.toLowerCase() === project.id;
  const all = isHere ? await evaluationsOf(organization, pullRequest) : [];
  const shown = all.filter(({ status }) => status !== 'notApplicable' || query.flag('includeNotApplicable'));
  const start = query.count('$skip') ?? 0;
  const page = shown.slice(start, start + (query.count('$top') ?? shown.length));
  return answer.list(page.map((evaluation) => evaluationBody(call, evaluation)));
}

async function find(call: Call): Promise<Evaluation> {
  const { project = '', evaluationId = '' } = call.parameters;
  const known = getProject(call, project);
  const found = await findEvaluation(call.organization, evaluationId);
  if (found?.configuration.project !== known) throw policyErrors.evaluationNotFound(evaluationId);
  return found;
}

async function queue(call: Call): Promise<Answer> {
  const evaluation = await find(call);
  await requeue(call.organization, evaluation);
  return answer.json(evaluationBody(call, evaluation));
}
