import { AdocError, exitCodes } from '@adoc/sdk';
import type { TimelineRecord } from '../api/timeline.js';
import type { TimelineNode } from '../timeline/timeline-tree.js';

/** The log of a step, or of a job that has not come to its steps. */
export interface StepLog {
  id: number;
  /** `Build > Build and test > Compile` */
  path: string;
}

/** Which logs are wanted; all when nothing is said. Names are as they are shown, or as the YAML calls them. */
export interface LogChoice {
  stage?: string | undefined;
  job?: string | undefined;
  step?: string | undefined;
  isFailed?: boolean | undefined;
}

const kinds = { Stage: 'stage', Job: 'job', Task: 'step' } as const;

/**
 * The logs of a run in the order of its steps.
 * @throws AdocError (exit 3) when there is no stage, job or step of a name
 */
export function selectLogs(nodes: readonly TimelineNode[], choice: LogChoice): StepLog[] {
  for (const [type, kind] of Object.entries(kinds)) refuseUnknown(nodes, { type, kind, name: choice[kind] });
  const walk = (node: TimelineNode, above: TimelineRecord[]): StepLog[] => {
    const records = [...above, node.record];
    const below = node.children.flatMap((child) => walk(child, records));
    // The log of a job repeats those of its steps.
    if (node.children.some(hasLog) || !isWanted(records, choice)) return below;
    const id = node.record.log?.id;
    return id === undefined ? below : [{ id, path: records.map(({ name }) => name).join(' > ') }, ...below];
  };
  return nodes.flatMap((node) => walk(node, []));
}

const hasLog = ({ record, children }: TimelineNode): boolean => Boolean(record.log) || children.some(hasLog);

function isWanted(records: readonly TimelineRecord[], choice: LogChoice): boolean {
  if (choice.isFailed && records.at(-1)?.result !== 'failed') return false;
  return Object.entries(kinds).every(([type, kind]) => {
    const name = choice[kind];
    return name === undefined || records.some((record) => record.type === type && isCalled(record, name));
  });
}

/** The identifier of a job has that of its stage before it: `Build.Compile`. */
function isCalled({ name, identifier }: TimelineRecord, wanted: string): boolean {
  const names = [name, identifier ?? '', identifier?.split('.')[1] ?? ''];
  return names.some((each) => each.toLowerCase() === wanted.toLowerCase());
}

function refuseUnknown(
  nodes: readonly TimelineNode[],
  { type, kind, name }: { type: string; kind: string; name: string | undefined },
): void {
  if (name === undefined) return;
  const all = recordsOf(nodes).filter((record) => record.type === type);
  if (all.some((record) => isCalled(record, name))) return;
  throw new AdocError(`The run has no ${kind} "${name}".`, {
    code: 'not-found',
    exitCode: exitCodes.notFound,
    suggestions: [...new Set(all.map((record) => `--${kind} "${record.name}"`))],
  });
}

const recordsOf = (nodes: readonly TimelineNode[]): TimelineRecord[] =>
  nodes.flatMap(({ record, children }) => [record, ...recordsOf(children)]);
