import { Flags } from '@adoc/sdk';
import { type Build, getBuild, retryBuild } from '../../../api/builds.js';
import { retryStage } from '../../../api/stages.js';
import { RunCommand } from '../../../run-command.js';
import { startPipeline } from '../../../start-pipeline.js';
import { runTable } from '../../../tables/run.js';

export default class PipelinesRunsRerun extends RunCommand<typeof PipelinesRunsRerun> {
  static override summary = 'Run again what a run has run: all of it in a new run, or what has failed in the same one.';
  static override description =
    `A new run has the commit, the parameters and the variables of the old one, but for secret variables, which nobody
gets to see.`;
  static override examples = [
    '<%= config.bin %> <%= command.id %> 1',
    '<%= config.bin %> <%= command.id %> 3 --failed-stages',
    '<%= config.bin %> <%= command.id %> 3 --stage Production',
  ];
  static override flags = {
    'failed-stages': Flags.boolean({ exclusive: ['stage'], summary: 'Only stages that have failed, in the same run.' }),
    stage: Flags.string({ summary: 'Only this stage, in the same run. As the YAML calls it.' }),
  };

  protected override readonly view = runTable;

  async run(): Promise<Build> {
    const { stage, 'failed-stages': failed } = this.flags;
    const { client, project, runId } = await this.connectToRun();
    if (failed) return retryBuild(client, project, runId);
    if (stage !== undefined) {
      await retryStage(client, { project, runId, name: stage });
      return getBuild(client, project, runId);
    }
    const old = await getBuild(client, project, runId);
    return startPipeline(client, {
      project,
      pipelineId: old.definition.id,
      branch: old.sourceBranch,
      commit: old.sourceVersion,
      variables: JSON.parse(old.parameters || '{}') as Record<string, string>,
      parameters: old.templateParameters ?? {},
    });
  }
}
