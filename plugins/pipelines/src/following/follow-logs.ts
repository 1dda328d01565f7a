import { AdocError, exitCodes } from '@adoc/sdk';
import { streamLog } from '../api/logs.js';
import { readLines } from '../logs/read-lines.js';
import { readable } from '../logs/readable.js';
import { timeOf } from '../logs/time-of.js';
import type { TimelineNode } from '../timeline/timeline-tree.js';
import type { RunTarget } from './follow-run.js';

/** How often a log is asked for whose connection breaks. */
const ATTEMPTS = 4;

/**
 * Reads what logs of tasks have grown by since it was asked last. It remembers how far it has read.
 * @param isForPeople whether colours and marks of the agent are made into words
 */
export function createLogReader(
  { client, project, runId }: RunTarget,
  { isForPeople }: { isForPeople: boolean },
): {
  read(nodes: readonly TimelineNode[], above?: string): AsyncGenerator<string>;
} {
  const shown = (line: string): string => {
    const message = line.slice(timeOf(line).length);
    return isForPeople ? readable(message) : message;
  };
  const seen = new Map<number, number>();
  const done = new Set<number>();

  async function* readTask({ record }: TimelineNode, path: string): AsyncGenerator<string> {
    const id = record.log?.id;
    if (id === undefined || record.type !== 'Task' || done.has(id)) return;
    for (let attempt = 1; ; attempt += 1) {
      try {
        for await (const line of readRest(id)) yield `${path} | ${shown(line)}`;
        break;
      } catch (error) {
        if (!isBroken(error) || attempt === ATTEMPTS) throw error;
      }
    }
    if (record.state === 'completed') done.add(id);
  }

  async function* readRest(id: number): AsyncGenerator<string> {
    let count = seen.get(id) ?? 0;
    for await (const lines of readLines(await streamLog(client, { project, runId }, id, count))) {
      for (const line of lines) {
        count += 1;
        seen.set(id, count);
        yield line;
      }
    }
  }

  async function* read(nodes: readonly TimelineNode[], above = ''): AsyncGenerator<string> {
    for (const node of nodes) {
      const path = `${above}${node.record.name}`;
      yield* readTask(node, path);
      yield* read(node.children, `${path} > `);
    }
  }
  return { read };
}

const isBroken = (error: unknown): boolean => error instanceof AdocError && error.exitCode === exitCodes.unavailable;
