import type { Organization } from '../organization.js';
import { Build } from './build.js';
import { buildNumbersOf, formatBuildNumber } from './build-number.js';
import type { BuildRequest } from './build-request.js';
import { buildsOf } from './builds.js';
import { checkVariables } from './check-variables.js';
import { definitionDisabled, validationFailed } from './errors.js';
import { findOrigin } from './find-origin.js';
import { type LoadedPlan, loadPlan } from './load-plan.js';
import { Run } from './run/run.js';
import type { Origin } from './run/run-variables.js';
import { addRun } from './run/runs.js';
import { InvalidYaml } from './yaml/invalid-yaml.js';

export type { BuildRequest };

/**
 * Queues a run of a pipeline. It waits for an agent, and goes on with the emulator's time.
 * @throws ServiceError with all that is wrong with the request or the YAML, as the build API says it.
 */
export async function queueBuild(organization: Organization, request: BuildRequest): Promise<Build> {
  try {
    return await queueRun(organization, request);
  } catch (error) {
    if (error instanceof InvalidYaml) throw validationFailed(error.messages);
    throw error;
  }
}

/** As `queueBuild`. @throws InvalidYaml where that throws the build API's error. */
export async function queueRun(organization: Organization, request: BuildRequest): Promise<Build> {
  const { definition } = request;
  if (definition.queueStatus === 'disabled') throw definitionDisabled(definition.name);
  checkVariables(organization, request);
  const { origin, loaded } = await prepareRun(organization, request);
  return start(organization, request, { origin, loaded });
}

/** Finds out what a run would do, without queuing it. @throws InvalidYaml when it cannot run. */
export async function prepareRun(
  organization: Organization,
  request: BuildRequest,
): Promise<{ origin: Origin; loaded: LoadedPlan }> {
  const origin = await findOrigin(organization, request);
  const { templateParameters, yamlOverride } = request;
  return { origin, loaded: await loadPlan({ organization, origin, templateParameters, yamlOverride }) };
}

/** A run that a push or schedule started, but whose YAML is invalid: it is there, and has failed. */
export async function queueInvalid(
  organization: Organization,
  request: BuildRequest,
  messages: readonly string[],
): Promise<Build> {
  const build = addBuild(organization, request, await findOrigin(organization, request));
  const now = organization.clock.now();
  Object.assign(build, { status: 'completed', result: 'failed', startedAt: now, finishedAt: now });
  build.validationResults = messages.map((message) => ({ result: 'error', message }));
  buildsOf(organization).changed();
  await organization.events.emit('built', { build });
  return build;
}

interface Prepared {
  origin: Origin;
  loaded: LoadedPlan;
}

function start(organization: Organization, request: BuildRequest, { origin, loaded }: Prepared): Build {
  const { plan } = loaded;
  const lost = (request.stagesToSkip ?? []).filter(
    (name) => !plan.stages.some((stage) => stage.name.toLowerCase() === name.toLowerCase()),
  );
  if (lost.length > 0) throw new InvalidYaml(lost.map((name) => `Stage ${name} cannot be skipped: it was not found.`));
  const build = addBuild(organization, request, origin, plan.numberFormat);
  addRun(organization, new Run(build, plan, { owner: organization.id, skip: request.stagesToSkip ?? [] }));
  return build;
}

function addBuild(organization: Organization, request: BuildRequest, origin: Origin, format?: string): Build {
  const { definition, user, templateParameters, triggerInfo } = request;
  const { sourceBranch, sourceVersion, reason, requestedFor, pullRequestId } = origin;
  // The runs of the seed have the first ids, whoever looks first.
  const builds = buildsOf(organization);
  const id = organization.next('build');
  const moment = organization.clock.now();
  const numbers = buildNumbersOf(organization);
  const variables = { ...origin.variables, 'Build.BuildId': String(id), 'Build.DefinitionName': definition.name };
  const number =
    format === undefined
      ? numbers.next(definition.id, moment)
      : formatBuildNumber({ format, definition: definition.id, moment, variables, numbers });
  const build = new Build({
    id,
    buildNumber: number.text,
    buildNumberRevision: number.number,
    definition,
    status: 'notStarted',
    reason,
    queuedAt: moment,
    sourceBranch,
    sourceVersion,
    requestedFor,
    requestedBy: user,
    pullRequestId,
  });
  build.variables = origin.variables;
  build.templateParameters = templateParameters;
  if (triggerInfo) build.triggerInfo = triggerInfo;
  builds.add(build);
  return build;
}
