import { Flags, fullRef } from '@adoc/sdk';
import { type FullDefinition, getDefinition, updateDefinition } from '../../api/definitions.js';
import { getQueue } from '../../api/queues.js';
import { folderPath } from '../../folder-path.js';
import { PipelineCommand } from '../../pipeline-command.js';
import { refuseNoChange } from '../../refuse-no-change.js';
import { pipelineTable } from '../../tables/definition.js';

const changes = {
  'new-name': Flags.string({ summary: 'New name.' }),
  description: Flags.string({ summary: 'New description.' }),
  branch: Flags.string({ summary: 'Branch that it runs from where none is said.' }),
  'yml-path': Flags.string({
    aliases: ['yaml-path'],
    summary: 'Path of its YAML in the repository. Also --yaml-path.',
  }),
  'queue-id': Flags.string({ summary: 'Agent queue of jobs that name none: id or name.' }),
  'new-folder-path': Flags.string({ summary: 'Folder that it moves to: "\\Web".' }),
};

export default class PipelinesUpdate extends PipelineCommand<typeof PipelinesUpdate> {
  static override summary = 'Change a pipeline: its name, folder, YAML, branch or queue.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id "Web CI" --new-name "Web build" --new-folder-path Web',
    '<%= config.bin %> <%= command.id %> --id 1 --branch release/1 --yml-path ci/build.yml',
  ];
  static override flags = changes;

  protected override readonly view = pipelineTable;

  async run(): Promise<FullDefinition> {
    refuseNoChange(this.flags, Object.keys(changes));
    const { client, project, pipelineId } = await this.connectToPipeline();
    const {
      'new-name': name,
      description,
      branch,
      'yml-path': yaml,
      'queue-id': queue,
      'new-folder-path': folder,
    } = this.flags;
    const known = await getDefinition(client, project, pipelineId);
    const { repository, process } = known;
    return updateDefinition(client, project, {
      ...known,
      ...(name !== undefined && { name }),
      ...(description !== undefined && { description }),
      ...(folder !== undefined && { path: folderPath(folder) }),
      ...(branch !== undefined && { repository: { ...repository, defaultBranch: fullRef(branch) } }),
      ...(yaml !== undefined && { process: { ...process, yamlFilename: yaml } }),
      ...(queue !== undefined && { queue: { id: (await getQueue(client, project, { name: queue })).id } }),
    });
  }
}
