import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AdocError, exitCodes, Flags, text } from '@adoc/sdk';
import { loggingCommand } from '../../../../logging-command.js';
import { parseRunId } from '../../../../parse-run-id.js';
import { RunCommand } from '../../../../run-command.js';

interface Uploading {
  runId: number;
  name: string;
  /** What is published, from the root. */
  path: string;
  /** What the agent is told. */
  command: string;
}

export default class PipelinesRunsArtifactUpload extends RunCommand<typeof PipelinesRunsArtifactUpload> {
  static override summary = 'Publish a file or folder as an artifact of the run that this job belongs to.';
  static override description =
    'Only a job can publish artifacts of its run. The command tells the agent on standard output, and the agent uploads before the step ends; elsewhere it fails.\n' +
    'Without an id the run is that of the job.';
  static override examples = [
    'TF_BUILD=True BUILD_BUILDID=7 <%= config.bin %> <%= command.id %> 7 --artifact-name web --path .',
  ];
  static override flags = {
    'artifact-name': Flags.string({ required: true, summary: 'Name of the artifact.' }),
    path: Flags.string({ required: true, summary: 'File or folder to publish.' }),
  };

  protected override readonly view = text<Uploading>(({ command }) => `${command}\n`);

  async run(): Promise<Uploading> {
    const { TF_BUILD, BUILD_BUILDID } = process.env;
    const runId = this.flags.id ?? parseRunId(this.args.id ?? (BUILD_BUILDID || undefined));
    if (TF_BUILD?.toLowerCase() !== 'true' || BUILD_BUILDID !== `${runId}`) throw notInJob(runId);
    const name = this.flags['artifact-name'];
    const file = path.resolve(this.flags.path);
    if (!(await stat(file).catch(() => undefined))) throw nothingThere(this.flags.path);
    const command = loggingCommand('artifact.upload', { containerfolder: name, artifactname: name }, file);
    return { runId, name, path: file, command };
  }
}

const notInJob = (runId: number): AdocError =>
  new AdocError(`This is no job of the run ${runId}, and only one can publish artifacts of it.`, {
    code: 'not-in-job',
    reason:
      'Azure DevOps takes artifacts from the agent of a job; TF_BUILD and BUILD_BUILDID say that there is none here, or one of another run.',
    suggestions: [
      'Run the command in a step of the pipeline.',
      'Or publish with the task PublishPipelineArtifact@1 there.',
    ],
  });

const nothingThere = (file: string): AdocError =>
  new AdocError(`There is no file or folder "${file}".`, { code: 'no-such-file', exitCode: exitCodes.usage });
