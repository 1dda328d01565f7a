import { Flags, ProjectCommand, type RestClient, type View } from '@adoc/sdk';
import type { Build } from '../../api/builds.js';
import { createDefinition, type FullDefinition, type NewDefinition } from '../../api/definitions.js';
import { chooseConnectionId } from '../../creation/choose-connection-id.js';
import { describeGitHub, describeOwn } from '../../creation/describe-repository.js';
import { findQueue } from '../../creation/find-queue.js';
import { parseRepository } from '../../creation/parse-repository.js';
import { folderPath } from '../../folder-path.js';
import { startPipeline } from '../../start-pipeline.js';
import { pipelineTable } from '../../tables/definition.js';
import { runTable } from '../../tables/run.js';

export default class PipelinesCreate extends ProjectCommand<typeof PipelinesCreate> {
  static override summary = 'Create a pipeline from YAML in a repository, and run it.';
  static override description =
    'The repository is in Azure Repos or on GitHub. For GitHub a service connection is needed: the only one of the project is taken, and where there is none it is made with the token in AZURE_DEVOPS_EXT_GITHUB_PAT or standard input.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --name "Web build" --repository web',
    '<%= config.bin %> <%= command.id %> --name "Web build" --yml-path ci/build.yml --folder-path Web --skip-first-run',
    'AZURE_DEVOPS_EXT_GITHUB_PAT=$TOKEN <%= config.bin %> <%= command.id %> --name Site --repository fabrikam/site --skip-first-run',
  ];
  static override flags = {
    name: Flags.string({ required: true, summary: 'Name of the new pipeline.' }),
    description: Flags.string({ summary: 'What it is for.' }),
    repository: Flags.string({
      summary: 'Name in Azure Repos, owner/name on GitHub, or an address. Default: that of the working directory.',
    }),
    'repository-type': Flags.option({
      options: ['tfsgit', 'github'] as const,
      summary: 'Where the repository is. Default: as its name looks.',
    })(),
    branch: Flags.string({ summary: 'Branch. Default: the default branch of the repository.' }),
    'yml-path': Flags.string({
      aliases: ['yaml-path'],
      default: 'azure-pipelines.yml',
      summary: 'Path of the YAML in the repository. Also --yaml-path.',
    }),
    'service-connection': Flags.string({ summary: 'Service connection with GitHub: id or name.' }),
    'queue-id': Flags.string({ summary: 'Agent queue of jobs that name none: id or name. Default: a hosted one.' }),
    'folder-path': Flags.string({ summary: 'Folder of the pipeline: "\\Web".' }),
    'skip-first-run': Flags.boolean({ aliases: ['skip-run'], summary: 'Do not run it. Also --skip-run.' }),
  };

  /** az shows what it gives: the run, or the pipeline where there is none. */
  protected override view: View = runTable;

  async run(): Promise<Build | FullDefinition> {
    const { name, description, 'folder-path': folder, 'yml-path': yaml, 'queue-id': wanted } = this.flags;
    const { client, project } = await this.connect();
    const repository = await this.#describeRepository(client, project);
    const queue = await findQueue(client, project, wanted);
    const created = await createDefinition(client, project, {
      name,
      type: 'build',
      description,
      path: folder && folderPath(folder),
      ...(queue && { queue: { id: queue.id } }),
      repository,
      process: { type: 2, yamlFilename: yaml },
      // What starts it is said in the YAML.
      triggers: [{ settingsSourceType: 2, triggerType: 'continuousIntegration' }],
    });
    if (!this.flags['skip-first-run']) return startPipeline(client, { project, pipelineId: created.id });
    this.view = pipelineTable;
    return created;
  }

  async #describeRepository(client: RestClient, project: string): Promise<NewDefinition['repository']> {
    const { 'repository-type': type, branch, 'yml-path': yaml, 'service-connection': connection } = this.flags;
    const place = parseRepository(this.flags.repository ?? (await this.session.repository()).value, type);
    if (place.type === 'tfsgit') return describeOwn(client, project, { name: place.name, branch, yaml });
    const ask = (label: string) => this.readSecret(label);
    const connectionId = await chooseConnectionId(client, { project, repository: place.name, connection, ask });
    return describeGitHub(client, project, { name: place.name, branch, connectionId });
  }
}
