import { Flags, fullRef, ProjectCommand } from '@adoc/sdk';
import { type Build, queueBuild } from '../../../api/builds.js';
import { getPipelineId } from '../../../api/get-pipeline-id.js';
import { getQueue } from '../../../api/queues.js';
import { buildTable } from '../../../tables/run.js';
import { parseAssignments } from '../../../variables/parse-assignments.js';

export default class PipelinesBuildQueue extends ProjectCommand<typeof PipelinesBuildQueue> {
  static override summary = 'Queue a build of a pipeline.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --definition-name "Web CI" --branch release/1',
    '<%= config.bin %> <%= command.id %> --definition-id 1 --variables configuration=Debug "note=two words"',
  ];
  static override flags = {
    'definition-id': Flags.string({ summary: 'Id or name of the pipeline.' }),
    'definition-name': Flags.string({ summary: 'Name of the pipeline. Not needed with --definition-id.' }),
    branch: Flags.string({ summary: 'Branch to build. Default: the one that the pipeline says.' }),
    'commit-id': Flags.string({ summary: 'Commit of that branch to build. Default: the newest.' }),
    'queue-id': Flags.string({ summary: 'Agent queue: id or name. Default: the one that the pipeline says.' }),
    variables: Flags.string({ multiple: true, summary: 'Variables: NAME=VALUE, with blanks between.' }),
    open: Flags.boolean({ summary: 'Open the build in the browser.' }),
  };

  protected override readonly view = buildTable;

  async run(): Promise<Build> {
    const { 'definition-id': id, 'definition-name': name, branch, 'commit-id': commit, 'queue-id': queue } = this.flags;
    const variables = this.flags.variables && parseAssignments('--variables', this.flags.variables);
    const { client, project } = await this.connect();
    const build = await queueBuild(client, project, {
      definition: { id: await getPipelineId(client, project, { id, name, flag: '--definition-id' }) },
      sourceBranch: branch && fullRef(branch),
      sourceVersion: commit,
      ...(queue !== undefined && { queue: { id: (await getQueue(client, project, { name: queue })).id } }),
      ...(variables && { parameters: JSON.stringify(variables) }),
    });
    const page = build._links?.web?.href;
    if (this.flags.open && page) await this.host.open(page, this.options);
    return build;
  }
}
