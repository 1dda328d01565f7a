import type { StepPlan } from '../yaml/plan.js';
import { filledLines, type Lines, textLines } from './log.js';
import { type Played, playScript } from './play-script.js';
import { taskOf } from './tasks.js';
import type { Issue, RecordResult } from './timeline-record.js';
import { expandMacros } from './variables.js';

/** How a step goes. */
export interface Outcome {
  seconds: number;
  result: RecordResult;
  lines: Lines;
  issues: Issue[];
  /** Variables it sets; those with `isOutput` are seen by other jobs. */
  variables: Played['variables'];
  tags: readonly string[];
  buildNumber: string | undefined;
  /** Name of an artifact it publishes, with its type. */
  artifact: { name: string; type: string } | undefined;
}

interface Circumstances {
  variables: Readonly<Record<string, string>>;
  /** What a seed wants to happen, whatever the script says. */
  wanted: 'succeeded' | 'failed' | undefined;
  /** Bytes that its log is filled with. */
  logBytes: number | undefined;
}

const SECONDS: Readonly<Record<string, number>> = { Checkout: 3, CmdLine: 5, Bash: 5, PowerShell: 5 };
const RULE = '='.repeat(78);

/** Finds out what a step does and how long it takes, without doing it. */
export function playStep(step: StepPlan, { variables, wanted, logBytes }: Circumstances): Outcome {
  const inputs = Object.fromEntries(
    Object.entries(step.inputs).map(([name, value]) => [name, expandMacros(value, variables)]),
  );
  const played = playScript(inputs.script ?? '');
  const exitCode = wanted === 'failed' ? played.exitCode || 1 : wanted === 'succeeded' ? 0 : played.exitCode;
  const issues = played.issues.filter(({ type }) => wanted !== 'succeeded' || type !== 'error');
  const program = step.task === 'PowerShell' ? 'PowerShell' : 'Bash';
  if (exitCode !== 0) issues.push(errorOf(`${program} exited with code '${exitCode}'.`));
  const failed = exitCode !== 0 || (wanted === undefined && played.completedAs === 'Failed');
  const result = failed ? 'failed' : played.completedAs === 'SucceededWithIssues' ? 'succeededWithIssues' : 'succeeded';
  const head = headOf(step, inputs);
  const tail = [
    ...(exitCode === 0 ? [] : [`##[error]${program} exited with code '${exitCode}'.`]),
    `##[section]Finishing: ${step.displayName}`,
  ];
  return {
    seconds: Math.max(1, played.seconds || (SECONDS[step.task] ?? 10)),
    result,
    lines:
      logBytes === undefined
        ? textLines([...head, ...played.output, ...tail])
        : filledLines([...head, ...played.output], logBytes, tail),
    issues,
    variables: played.variables,
    tags: played.tags,
    buildNumber: played.buildNumber,
    artifact: failed ? undefined : artifactOf(step, inputs),
  };
}

const errorOf = (message: string): Issue => ({
  type: 'error',
  category: 'General',
  message,
  data: { type: 'error', logFileLineNumber: '12' },
});

function headOf(step: StepPlan, inputs: Readonly<Record<string, string>>): string[] {
  const head = [
    `##[section]Starting: ${step.displayName}`,
    RULE,
    `Task         : ${taskOf(step.task).title}`,
    `Version      : ${step.version}.0.0`,
    RULE,
  ];
  if (step.task === 'Checkout') return [...head, `Syncing repository: ${inputs.repository ?? 'self'} (git)`];
  const script = inputs.script;
  if (script === undefined) return head;
  const shown = script.trimEnd().split('\n');
  const contents = shown.length === 1 ? ['Script contents:', shown[0] ?? ''] : [];
  return [
    ...head,
    'Generating script.',
    ...contents,
    '========================== Starting Command Output ===========================',
  ];
}

function artifactOf({ task }: StepPlan, inputs: Readonly<Record<string, string>>): Outcome['artifact'] {
  const find = (name: string): string | undefined =>
    Object.entries(inputs).find(([known]) => known.toLowerCase() === name)?.[1];
  if (task === 'PublishPipelineArtifact') {
    return { name: find('artifactname') ?? find('artifact') ?? 'drop', type: 'PipelineArtifact' };
  }
  if (task === 'PublishBuildArtifacts') return { name: find('artifactname') ?? 'drop', type: 'Container' };
  return undefined;
}
