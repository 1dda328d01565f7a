import { AdocError, Flags, ProjectCommand } from '@adoc/sdk';
import { type Definition, listDefinitions } from '../../../../api/definitions.js';
import { filterByRepository, repositoryFlags } from '../../../../repository-flags.js';
import { definitionTable } from '../../../../tables/definition.js';

export default class PipelinesBuildDefinitionList extends ProjectCommand<typeof PipelinesBuildDefinitionList> {
  static override summary = 'List pipelines, in the words of builds.';
  static override description =
    'In a clone, those of its repository are listed, and with --detect false all of the project.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam --detect false',
    '<%= config.bin %> <%= command.id %> --name "Web*" --repository web',
  ];
  static override flags = {
    name: Flags.string({ summary: 'Only those of this name; * stands for anything.' }),
    ...repositoryFlags,
    top: Flags.integer({ min: 1, summary: 'How many to list at most.' }),
  };

  protected override readonly view = definitionTable;

  async run(): Promise<AsyncIterable<Definition>> {
    const { client, project } = await this.connect();
    const { name, 'repository-type': type, top } = this.flags;
    const repository = await this.#findRepository();
    const filter = await filterByRepository(client, project, { repository, type });
    return listDefinitions(client, project, { name, ...filter, limit: top });
  }

  /** Without a flag or a clone the whole project is meant. */
  async #findRepository(): Promise<string | undefined> {
    try {
      return (await this.session.repository()).value;
    } catch (error) {
      if (error instanceof AdocError && error.code === 'no-repository') return undefined;
      throw error;
    }
  }
}
