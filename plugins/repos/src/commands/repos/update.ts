import { AdocError, exitCodes, Flags, fullRef } from '@adoc/sdk';
import { getRepository, type Repository, updateRepository } from '../../api/repositories.js';
import { RepositoryCommand } from '../../repository-command.js';
import { repositoryTable } from '../../tables/repository.js';

export default class ReposUpdate extends RepositoryCommand<typeof ReposUpdate> {
  static override summary = 'Rename a Git repository, or choose its default branch.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --repository web --project Fabrikam --default-branch release/1',
    '<%= config.bin %> <%= command.id %> --name shop',
  ];
  static override flags = {
    name: Flags.string({ summary: 'New name.' }),
    'default-branch': Flags.string({ summary: 'Branch to be the default one, with or without refs/heads/.' }),
  };

  protected override readonly view = repositoryTable;

  async run(): Promise<Repository> {
    const { name, 'default-branch': branch } = this.flags;
    if (name === undefined && branch === undefined) throw nothingToChange();
    const { client, project, repository } = await this.connect();
    const found = await getRepository(client, project, repository);
    return updateRepository(client, found, { name, defaultBranch: branch && fullRef(branch) });
  }
}

function nothingToChange(): AdocError {
  return new AdocError('It is not said what to change.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['Give --name NAME, --default-branch BRANCH, or both.'],
  });
}
