import { Flags, type View } from '@adoc/sdk';
import { type Followed, followTarget, isShownAsText, linesView } from '../../following/follow.js';
import { optionalWaitFlags, parseWaiting } from '../../following/wait-flags.js';
import { PipelineCommand } from '../../pipeline-command.js';
import { startPipeline } from '../../start-pipeline.js';
import { runTable } from '../../tables/run.js';
import { readersOf } from '../../variables/readers.js';
import { readRunValues, runValueFlags } from '../../variables/run-values.js';

export default class PipelinesRun extends PipelineCommand<typeof PipelinesRun> {
  static override summary = 'Run a pipeline.';
  static override description =
    `--wait and --follow wait for its end: exit code 0 when it succeeded, 1 when it failed or was canceled,
124 when --timeout is over, 130 after Ctrl-C.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name "Web CI" --branch release/1',
    '<%= config.bin %> <%= command.id %> --id 1 --variables configuration=Debug "note=two words"',
    '<%= config.bin %> <%= command.id %> --name "Web CI" --query id --output tsv',
    '<%= config.bin %> <%= command.id %> --name Nightly --follow --logs --timeout 1h',
  ];
  static override flags = {
    branch: Flags.string({ summary: 'Branch or tag to run. Default: the one that the pipeline says.' }),
    'commit-id': Flags.string({ summary: 'Commit of that branch to run. Default: the newest.' }),
    ...runValueFlags,
    open: Flags.boolean({ summary: 'Open the run in the browser.' }),
    wait: Flags.boolean({ summary: 'Wait until it has ended.' }),
    follow: Flags.boolean({ summary: 'Wait, and show what happens.' }),
    ...optionalWaitFlags,
  };

  protected override view: View = runTable;

  async run(): Promise<Followed> {
    const { branch, 'commit-id': commit, wait, follow, ...given } = this.flags;
    const waiting = parseWaiting(given);
    const values = await readRunValues(given, readersOf(this.host, this.options));
    const { client, project, pipelineId } = await this.connectToPipeline();
    const run = await startPipeline(client, { project, pipelineId, branch, commit, ...values });
    const page = run._links?.web?.href;
    if (this.flags.open && page) await this.host.open(page, this.options);
    if (!wait && !follow) return run;
    const isText = follow && isShownAsText(this.options);
    if (isText) this.view = linesView;
    return followTarget(
      { client, project, runId: run.id },
      {
        ...waiting,
        isText,
        flags: given,
        clock: this.host.clock,
        warn: (message) => void this.warn(message),
        progress: (message) => this.progress(message),
        exit: (code) => {
          this.exitCode = code;
        },
      },
    );
  }
}
