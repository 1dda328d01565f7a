import { buildsOf } from '../../areas/build/builds.js';
import { pipelineInvalid } from '../../areas/build/errors.js';
import { type BuildRequest, prepareRun, queueRun } from '../../areas/build/queue-build.js';
import { finalYaml } from '../../areas/build/yaml/final-yaml.js';
import { InvalidYaml } from '../../areas/build/yaml/invalid-yaml.js';
import { type Answer, answer } from '../../http/answer.js';
import { SCOPES } from '../build/scopes.js';
import type { Call, Route } from '../route.js';
import { getPipeline, getRun } from './find-pipeline.js';
import { runBody, runSummary } from './run-body.js';

/** The service gives no more, and no token for the rest. */
const MOST = 10_000;

/** A run as a client asks for it. */
interface RunInput {
  previewRun?: boolean | null;
  resources?: {
    repositories?: Record<string, { refName?: string | null; version?: string | null } | null> | null;
  } | null;
  templateParameters?: Record<string, unknown> | null;
  variables?: Record<string, { value?: string | null; isSecret?: boolean } | null> | null;
  stagesToSkip?: string[] | null;
  yamlOverride?: string | null;
}

export const runs: Route = {
  id: '7859261e-d2e9-4a68-b820-a5d84cc5bb3d',
  area: 'Pipelines',
  resource: 'runs',
  template: '{project}/_apis/{area}/{pipelineId}/{resource}/{runId}',
  versions: { resourceVersion: 2, minVersion: '5.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, anonymous: true, run: listRuns },
    { method: 'POST', scopes: SCOPES.execute, run: startRun },
    {
      method: 'GET',
      parameter: 'runId',
      scopes: SCOPES.read,
      anonymous: true,
      run: (call) => answer.json(runBody(call, getRun(call))),
    },
  ],
};

/** What a run would do, without running it. */
export const preview: Route = {
  id: '53df2d18-29ea-46a9-bee0-933540f80abf',
  area: 'pipelines',
  resource: 'preview',
  template: '{project}/_apis/{area}/{pipelineId}/{resource}',
  versions: { resourceVersion: 2, minVersion: '5.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'POST',
      scopes: SCOPES.read,
      run: (call) => validated(() => previewRun(call, readRequest(call))),
    },
  ],
};

function listRuns(call: Call): Answer {
  const all = buildsOf(call.organization)
    .of(getPipeline(call))
    .filter(({ deleted }) => !deleted);
  const newest = all.slice(-MOST).reverse();
  return answer.list(newest.map((build) => runSummary(call, build)));
}

function startRun(call: Call): Promise<Answer> {
  const { previewRun: isPreview } = call.input<RunInput>('runParameters');
  const request = readRequest(call);
  return validated(async () => {
    if (isPreview) return previewRun(call, request);
    // Only a preview takes other YAML than the repository's.
    const build = await queueRun(call.organization, { ...request, yamlOverride: undefined });
    return answer.json(runBody(call, build));
  });
}

async function previewRun(call: Call, request: BuildRequest): Promise<Answer> {
  const { loaded } = await prepareRun(call.organization, request);
  return answer.json({ finalYaml: finalYaml(loaded.root) });
}

/** Mistakes in YAML are said in the words of this API. */
async function validated(run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof InvalidYaml ? pipelineInvalid(error.messages) : error;
  }
}

function readRequest(call: Call): BuildRequest {
  const input = call.input<RunInput>('runParameters');
  const self = input.resources?.repositories?.self;
  const given = Object.entries(input.variables ?? {});
  const variables = given.map(([name, each]) => [name, each?.value ?? '']);
  return {
    definition: getPipeline(call),
    user: call.caller.user,
    sourceBranch: self?.refName || undefined,
    sourceVersion: self?.version || undefined,
    variables: variables.length > 0 ? Object.fromEntries(variables) : undefined,
    secrets: given.flatMap(([name, each]) => (each?.isSecret ? name : [])),
    templateParameters: input.templateParameters ?? undefined,
    stagesToSkip: input.stagesToSkip ?? undefined,
    yamlOverride: input.yamlOverride || undefined,
  };
}
