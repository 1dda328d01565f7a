import { Flags, text } from '@adoc/sdk';
import { findTimeline } from '../../../api/timeline.js';
import { isShownAsText } from '../../../following/follow.js';
import { parsePattern } from '../../../logs/parse-pattern.js';
import { type LogChoice, selectLogs } from '../../../logs/select-logs.js';
import { type LogLine, logLines, showLogs } from '../../../logs/show-logs.js';
import { RunCommand } from '../../../run-command.js';
import { timelineTree } from '../../../timeline/timeline-tree.js';

export default class PipelinesRunsLogs extends RunCommand<typeof PipelinesRunsLogs> {
  static override summary = 'Show the logs of a run.';
  static override description =
    `They are passed on as they arrive, whatever their size. A terminal shows them without colours, and ##[error] as a word;
elsewhere they are as the service has them. With --output each line is an element.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> 1 --failed --no-timestamps',
    '<%= config.bin %> <%= command.id %> 1 --tail 50',
    '<%= config.bin %> <%= command.id %> 1 --grep "warn|error"',
  ];
  static override flags = {
    failed: Flags.boolean({ summary: 'Only those of steps that have failed.' }),
    stage: Flags.string({ summary: 'Only those of this stage.' }),
    job: Flags.string({ summary: 'Only those of this job.' }),
    step: Flags.string({ aliases: ['task'], summary: 'Only that of this step. Also --task.' }),
    tail: Flags.integer({ min: 1, summary: 'Only so many lines at the end of each.' }),
    grep: Flags.string({ summary: 'Only lines that match this regular expression.' }),
    timestamps: Flags.boolean({ allowNo: true, summary: 'With the time of each line. Default: true.' }),
  };

  protected override readonly view = text<AsyncIterable<string | Uint8Array>>((pieces) => pieces);

  async run(): Promise<AsyncIterable<string | Uint8Array | LogLine>> {
    const { failed: isFailed, stage, job, step, tail, grep, timestamps = true } = this.flags;
    const pattern = grep === undefined ? undefined : parsePattern(grep);
    const { client, project, runId } = await this.connectToRun();
    const timeline = await findTimeline(client, project, runId);
    const choice = { isFailed, stage, job, step };
    const logs = selectLogs(timelineTree(timeline?.records ?? []), choice);
    if (logs.length === 0) this.hint(nothing(choice));
    const source = { client, project, runId, logs };
    const filter = { tail, timestamps, pattern };
    if (!isShownAsText(this.options)) return logLines(source, filter);
    return showLogs(source, { ...filter, isForPeople: process.stdout.isTTY === true });
  }
}

/** What is said where there is nothing to show. */
function nothing({ isFailed, stage, job, step }: LogChoice): string {
  const isPart = Boolean(stage ?? job ?? step);
  if (isFailed) return isPart ? 'No step of that part has failed.' : 'No step of the run has failed.';
  return isPart ? 'That part of the run has no logs.' : 'The run has no logs.';
}
