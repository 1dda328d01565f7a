import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeAtExit } from '../files/remove-at-exit.js';
import type { Machine } from '../machine.js';
import { withoutTokens } from '../programs/environment.js';
import { runBounded } from '../programs/run-bounded.js';
import type { LoadReport } from './load-report.js';

interface Tried {
  root: string;
  name: string;
  /** Whether hooks are run and not only loaded. */
  runsHooks?: boolean;
}

const timeLimit = 60_000;

/** Loads a plugin in a child process, and tells what worked. A plugin that ends or blocks the process is a problem of its own. */
export async function tryPlugin(
  { env, host, platform }: Machine,
  { root, name, runsHooks }: Tried,
): Promise<LoadReport> {
  const reportFile = path.join(tmpdir(), `adoc-plugin-${randomUUID()}.json`);
  const isDone = removeAtExit(reportFile);
  const script = path.join(host.root, 'dist/lib/plugins/load-child.js');
  const words = [script, root, name, reportFile, ...(runsHooks ? [host.root] : [])];
  try {
    const ended = await runBounded(process.execPath, words, {
      env: withoutTokens(env),
      platform,
      cwd: root,
      timeLimit,
    });
    const text = await readFile(reportFile, 'utf8').catch(() => undefined);
    if (text !== undefined) return JSON.parse(text) as LoadReport;
    const end = ended.isLate
      ? `it did not load within ${timeLimit / 1000} s`
      : (ended.fault ??
        ended.stderr.split('\n').find((line) => /Error\b/.test(line)) ??
        `it ended the process with ${ended.exitCode}`);
    return { problems: [{ what: 'package', message: end }], commands: [], aliases: [], hooks: [], milliseconds: 0 };
  } finally {
    await rm(reportFile, { force: true });
    isDone();
  }
}
