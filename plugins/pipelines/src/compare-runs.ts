import { shortRef } from '@adoc/sdk';
import type { Build } from './api/builds.js';
import type { TimelineRecord } from './api/timeline.js';
import { describeRecord, elapsed } from './timeline/describe-record.js';
import { type TimelineNode, timelineTree } from './timeline/timeline-tree.js';

/** A run with what it consists of. */
export interface ComparedRun {
  build: Build;
  records: readonly TimelineRecord[];
}

/** Something that is not the same in two runs. What only one of them has is undefined in the other. */
export interface Difference {
  name: string;
  first: string | undefined;
  second: string | undefined;
}

/** What two runs differ in: where they come from, what they were given, and how their steps went. */
export function compareRuns(first: ComparedRun, second: ComparedRun): Difference[] {
  const [a, b] = [factsOf(first), factsOf(second)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((name) => ({
      name,
      first: a.get(name)?.text,
      second: b.get(name)?.text,
      isSame: isSame(a.get(name), b.get(name)),
    }))
    .filter(({ isSame }) => !isSame)
    .map(({ isSame, ...difference }) => difference);
}

interface Fact {
  text: string;
  /** Without the time it took, where that is part of the text. */
  outcome: string;
  seconds?: number;
}

function factsOf({ build, records }: ComparedRun): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const add = (name: string, text: string | null | undefined) => text && facts.set(name, { text, outcome: text });
  add('Pipeline', build.definition.name);
  add('Result', build.result ?? build.status);
  add('Branch', shortRef(build.sourceBranch));
  add('Commit', build.sourceVersion);
  add('Reason', build.reason);
  if (build.startTime && build.finishTime) {
    const text = elapsed(build.startTime, build.finishTime);
    facts.set('Time', { text, outcome: '', seconds: secondsOf(build) });
  }
  for (const [name, value] of Object.entries(build.templateParameters ?? {})) add(`Parameter ${name}`, value);
  const variables = JSON.parse(build.parameters || '{}') as Record<string, string>;
  for (const [name, value] of Object.entries(variables)) add(`Variable ${name}`, value);
  addSteps(facts, timelineTree(records), '');
  return facts;
}

function addSteps(facts: Map<string, Fact>, nodes: readonly TimelineNode[], above: string): void {
  for (const node of nodes) {
    const { record, children } = node;
    const path = `${above}${record.name}`;
    // What is around steps differs where they do.
    if (children.length === 0) {
      const outcome = record.result ?? record.state;
      facts.set(path, { text: describeRecord(node), outcome, seconds: secondsOf(record) });
    }
    addSteps(facts, children, `${path} > `);
  }
}

const secondsOf = ({ startTime, finishTime }: { startTime?: string | null; finishTime?: string | null }): number =>
  startTime && finishTime ? (Date.parse(finishTime) - Date.parse(startTime)) / 1000 : 0;

/** No step takes the same time twice: it counts when it is more than 5 seconds and a fifth apart. */
function isSame(a: Fact | undefined, b: Fact | undefined): boolean {
  if (!a || !b || a.outcome !== b.outcome) return false;
  const [less, more] = [a.seconds ?? 0, b.seconds ?? 0].toSorted((x, y) => x - y) as [number, number];
  return more - less <= Math.max(5, less / 5);
}
