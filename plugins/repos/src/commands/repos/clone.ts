import { AdocError, Args, exitCodes, Flags, ProjectCommand, sentences } from '@adoc/sdk';
import { getRepository, type Repository } from '../../api/repositories.js';
import { chooseFolder } from '../../git/choose-folder.js';
import { cloneUrl } from '../../git/clone-url.js';
import { findGitAnswer, runGit } from '../../git/run-git.js';
import type { SignIn } from '../../git/sign-in.js';

interface Clone extends Repository {
  /** Where it is now. */
  folder: string;
}

export default class ReposClone extends ProjectCommand<typeof ReposClone> {
  static override summary = 'Clone a Git repository, with what you are signed in with.';
  static override description =
    'git signs in through adoc for this one clone. For later fetches and pushes: adoc devops setup-git.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> web --project Fabrikam',
    '<%= config.bin %> <%= command.id %> web shop --depth 1 --branch release/1',
  ];
  static override usage = '<%= command.id %> REPOSITORY [FOLDER] [FLAGS]';
  static override args = {
    repository: Args.string({ description: 'Name or id of the repository.' }),
    folder: Args.string({ description: 'Folder to clone into. Default: one with the name of the repository.' }),
  };
  static override flags = {
    repository: Flags.string({ char: 'r', summary: 'The repository, in place of REPOSITORY.', helpGroup: 'TARGET' }),
    branch: Flags.string({ char: 'b', summary: 'Branch or tag to check out. Default: the default branch.' }),
    depth: Flags.integer({ min: 1, summary: 'Only so many commits of the history.' }),
    ssh: Flags.boolean({ summary: 'Clone over SSH, with your own key.' }),
  };

  protected override readonly view = sentences<Clone>(({ name, folder }) => [`${name} is cloned into ${folder}.`]);

  async run(): Promise<Clone> {
    const [wanted, into] = this.#wanted();
    const { client, project } = await this.connect();
    const repository = await getRepository(client, project, wanted);
    const url = cloneUrl(repository, this.flags.ssh ? 'ssh' : 'https');
    const cwd = process.cwd();
    const folder = chooseFolder(cwd, into, repository.name);
    const signIn = this.flags.ssh ? undefined : await this.#signIn(url);
    await runGit(['clone', ...this.#choices(), '--', url, folder], { cwd, signIn, isShown: true });
    if (!this.flags.ssh) await this.#hintAtSetup(url, folder);
    return { ...repository, folder };
  }

  /** The repository, and the folder if one is named. */
  #wanted(): [string, string | undefined] {
    const words = [this.flags.repository, this.args.repository, this.args.folder].filter((word) => word !== undefined);
    const [repository, folder, tooMany] = words;
    if (repository !== undefined && tooMany === undefined) return [repository, folder];
    throw new AdocError(repository === undefined ? 'No repository is given.' : 'The repository is given twice.', {
      code: 'usage',
      exitCode: exitCodes.usage,
      suggestions: ['adoc repos clone REPOSITORY [FOLDER]'],
    });
  }

  async #signIn(url: string): Promise<SignIn> {
    const { value, source } = await this.session.organization();
    return { url, root: this.config.root, organization: source.kind === 'flag' ? value.url : undefined };
  }

  #choices(): string[] {
    const { branch, depth } = this.flags;
    return [
      ...(branch === undefined ? [] : [`--branch=${branch.replace(/^refs\/(?:heads|tags)\//, '')}`]),
      ...(depth === undefined ? [] : [`--depth=${depth}`]),
    ];
  }

  async #hintAtSetup(url: string, cwd: string): Promise<void> {
    const helper = await findGitAnswer(['config', '--get-urlmatch', 'credential.helper', url], { cwd });
    if (helper?.includes(' devops git-credential')) return;
    this.hint('git fetch and push do not sign in with adoc yet. To change that: adoc devops setup-git');
  }
}
