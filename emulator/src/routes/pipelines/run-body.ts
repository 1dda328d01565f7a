import type { Build, BuildResult, BuildStatus } from '../../areas/build/build.js';
import type { Call } from '../route.js';
import { pipelineReference, pipelineUrl } from './pipeline-body.js';

/** The pipelines API has fewer words than the build API. */
const STATES: Readonly<Record<BuildStatus, string>> = {
  none: 'unknown',
  inProgress: 'inProgress',
  completed: 'completed',
  cancelling: 'canceling',
  postponed: 'inProgress',
  notStarted: 'inProgress',
};
const RESULTS: Readonly<Record<BuildResult, string>> = {
  none: 'unknown',
  succeeded: 'succeeded',
  partiallySucceeded: 'succeeded',
  failed: 'failed',
  canceled: 'canceled',
};

/** Where the REST API has a run; what belongs to it is below. */
export const runUrl = (call: Pick<Call, 'address'>, { definition, id }: Build): string =>
  `${pipelineUrl(call, definition)}/runs/${id}`;

/** A run in a list. */
export function runSummary(call: Call, build: Build): object {
  const { id, definition, buildNumber, status, result, templateParameters = {} } = build;
  const url = runUrl(call, build);
  const web = `${call.address.base}/${build.project.id}/_build`;
  return {
    _links: {
      self: { href: url },
      web: { href: `${web}/results?buildId=${id}` },
      'pipeline.web': { href: `${web}/definition?definitionId=${definition.id}` },
      pipeline: { href: `${pipelineUrl(call, definition)}?revision=${build.definitionRevision}` },
    },
    templateParameters,
    pipeline: pipelineReference(call, definition),
    state: STATES[status],
    ...(result !== undefined && { result: RESULTS[result] }),
    createdDate: build.queueTime,
    ...(build.finishTime !== undefined && { finishedDate: build.finishTime }),
    url,
    id,
    name: buildNumber,
  };
}

/** A run on its own, with what it ran from. */
export function runBody(call: Call, build: Build): object {
  const { variables, definition, sourceBranch, sourceVersion } = build;
  const { id, type } = definition.repository;
  const repository = type === 'TfsGit' ? { id, type: 'azureReposGit' } : { fullName: id, type: 'gitHub' };
  const given = Object.entries(variables ?? {}).map(([name, value]) => [name, { value }]);
  return {
    ...runSummary(call, build),
    ...(given.length > 0 && { variables: Object.fromEntries(given) }),
    resources: { repositories: { self: { repository, refName: sourceBranch, version: sourceVersion } } },
  };
}
