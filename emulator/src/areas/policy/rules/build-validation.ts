import type { Build } from '../../build/build.js';
import type { Definition } from '../../build/definition.js';
import { definitionsOf } from '../../build/definitions.js';
import type { PolicyConfiguration } from '../configuration.js';
import type { EvaluationStatus, PolicyRun } from '../evaluation.js';
import { type Judged, type Rule, targetBranch } from './rule.js';

const MINUTE = 60_000;

/** A build of the merged branches has to succeed. */
export const buildValidation: Rule = {
  judge(judged) {
    const definition = definitionOf(judged);
    if (!definition) return { status: 'broken' };
    const { run } = judged;
    if (!run) return { status: 'queued', context: contextOf(definition) };
    const isExpired = isRunExpired(judged, run);
    const isCurrent = run.iterationId === judged.pullRequest.iterations.at(-1)?.id;
    const status = isExpired || !isCurrent ? 'queued' : statusOf(run.build);
    return {
      status,
      context: { ...contextOf(definition, run), buildIsNotCurrent: isExpired || !isCurrent, isExpired },
    };
  },
  refusal: (judged) => {
    const name = judged.configuration.settings.displayName || definitionOf(judged)?.name || 'Build';
    return `${name} must succeed to update ${targetBranch(judged.pullRequest)}.`;
  },
};

const definitionOf = ({ organization, configuration: { project, settings } }: Judged): Definition | undefined =>
  definitionsOf(organization).find(project, Number(settings.buildDefinitionId));

/** Whether a policy builds again by itself when the target branch gets other commits. */
export const followsTarget = ({ settings }: PolicyConfiguration): boolean =>
  settings.queueOnSourceUpdateOnly !== true && settings.manualQueueOnly !== true;

/** A build gets old only when the target branch moves: at once, some time after it started, or never. */
function isRunExpired(judged: Judged, run: PolicyRun): boolean {
  const { organization, pullRequest, configuration } = judged;
  const { settings } = configuration;
  if (run.targetCommit === pullRequest.lastMergeTargetCommit) return false;
  const valid = Number(settings.validDuration);
  if (valid === 0) return settings.queueOnSourceUpdateOnly !== true;
  return organization.clock.now() >= (run.build.startedAt ?? run.build.queuedAt) + valid * MINUTE;
}

function statusOf({ status, result }: Build): EvaluationStatus {
  if (status === 'completed') return result === 'succeeded' ? 'approved' : 'rejected';
  return status === 'inProgress' || status === 'cancelling' ? 'running' : 'queued';
}

const contextOf = ({ id, name }: Definition, run?: PolicyRun): Record<string, unknown> => ({
  ...(run && {
    ...(run.mergeCommit !== undefined && { lastMergeCommitId: run.mergeCommit }),
    lastMergeSourceCommitId: run.sourceCommit,
    lastMergeTargetCommitId: run.targetCommit,
    buildId: run.build.id,
  }),
  buildDefinitionId: id,
  buildDefinitionName: name,
  buildIsNotCurrent: false,
  ...(run && { buildStartedUtc: run.build.startTime ?? run.build.queueTime }),
  isExpired: false,
  buildAfterMerge: false,
  wasAutoRequeued: false,
  buildOutputPreview: null,
});
