import type { TaskRun } from './attempt.js';
import { dateOf } from './deploying.js';

/** The task that pauses a deployment until a person looks at it. */
const MANUAL_INTERVENTION = 'bcb64569-d51a-4af0-9c01-ea5d05b3b622';

export const isManualIntervention = ({ task }: TaskRun): boolean => task?.taskId.toLowerCase() === MANUAL_INTERVENTION;

/** Nothing runs for real. A task fails when its script says so, with `exit` and another number than 0. */
export function isFailing({ task }: TaskRun): boolean {
  return /^\s*exit\s+[1-9]/m.test(scriptOf(task?.inputs ?? {}));
}

/** What a task writes to its log: a frame, as agents do, and what its script echoes. */
export function logLines({ name, task }: TaskRun, { from, to }: { from: number; to: number }): string[] {
  const inputs = task?.inputs ?? {};
  const said = [...scriptOf(inputs).matchAll(/^\s*(?:echo|Write-Host|Write-Output)\s+(["']?)(.*)\1\s*$/gim)];
  const code = /^\s*exit\s+([1-9]\d*)/m.exec(scriptOf(inputs))?.[1];
  const lines = [
    `##[section]Starting: ${name}`,
    ...said.map(([, , text]) => text ?? ''),
    ...(code === undefined ? [] : [`##[error]The process exited with code ${code}.`]),
  ];
  return [...lines.map((line) => `${dateOf(from)} ${line}`), `${dateOf(to)} ##[section]Finishing: ${name}`];
}

const scriptOf = (inputs: Readonly<Record<string, string>>): string => inputs.script ?? inputs.inlineScript ?? '';
