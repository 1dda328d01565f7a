import { Flags, ProjectCommand } from '@adoc/sdk';
import { type Definition, listDefinitions } from '../../api/definitions.js';
import { folderPath } from '../../folder-path.js';
import { filterByRepository, repositoryFlags } from '../../repository-flags.js';
import { pipelineTable } from '../../tables/definition.js';

const orders = {
  NameAsc: 'definitionNameAscending',
  NameDesc: 'definitionNameDescending',
  ModifiedAsc: 'lastModifiedAscending',
  ModifiedDesc: 'lastModifiedDescending',
  None: 'none',
} as const;

export default class PipelinesList extends ProjectCommand<typeof PipelinesList> {
  static override summary = 'List the pipelines of a project.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam',
    '<%= config.bin %> <%= command.id %> --name "Web*" --folder-path Web',
    '<%= config.bin %> <%= command.id %> --repository web --query "[].id" --output tsv',
  ];
  static override flags = {
    name: Flags.string({ summary: 'Only those of this name; * stands for anything.' }),
    'folder-path': Flags.string({ summary: 'Only those of this folder: "\\Web".' }),
    ...repositoryFlags,
    'query-order': Flags.option({
      options: Object.keys(orders) as (keyof typeof orders)[],
      summary: 'What they are ordered by.',
    })(),
    top: Flags.integer({ min: 1, summary: 'How many to list at most.' }),
  };

  protected override readonly view = pipelineTable;

  async run(): Promise<AsyncIterable<Definition>> {
    const { client, project } = await this.connect();
    const { name, 'folder-path': folder, repository, 'repository-type': type, 'query-order': order, top } = this.flags;
    return listDefinitions(client, project, {
      name,
      path: folder && folderPath(folder),
      ...(await filterByRepository(client, project, { repository, type })),
      queryOrder: order && orders[order],
      limit: top,
    });
  }
}
