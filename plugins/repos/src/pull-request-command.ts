import { AdocError, type Command, exitCodes, Flags, OrganizationCommand, type RestClient } from '@adoc/sdk';
import { getOfBranch } from './api/get-of-branch.js';
import { getPullRequest, type PullRequest } from './api/pull-requests.js';
import { currentBranch } from './git/current-branch.js';

interface PullRequestConnection {
  client: RestClient;
  pullRequest: PullRequest;
}

/** A command about one pull request: named by its id or, in a clone, the active one of the branch that is checked out. */
export abstract class PullRequestCommand<T extends typeof Command> extends OrganizationCommand<T> {
  static override baseFlags = {
    ...OrganizationCommand.baseFlags,
    id: Flags.integer({
      min: 1,
      summary: 'Id of the pull request. Default: the active one of the branch that is checked out.',
      helpGroup: 'TARGET',
    }),
  };

  /** @throws AdocError when there is no such pull request, or it is not said which */
  protected async connectToPullRequest(): Promise<PullRequestConnection> {
    const { id } = this.flags as { id?: number };
    const wanted = id ?? (await this.#idOfBranch());
    const { client } = await this.connect();
    return { client, pullRequest: await getPullRequest(client, wanted) };
  }

  async #idOfBranch(): Promise<number> {
    const branch = await currentBranch(process.cwd());
    if (branch === undefined) throw notSaid('No branch of a clone is checked out here.');
    const [project, repository] = await Promise.all([this.session.project(), this.session.repository()]).catch(
      (error: unknown) => {
        throw isUnknownPlace(error)
          ? notSaid('The working directory is not a clone of a repository of the project, or detection is off.')
          : error;
      },
    );
    const { client } = await this.connect();
    const place = { project: project.value, repository: repository.value };
    return (await getOfBranch(client, place, branch)).pullRequestId;
  }
}

const isUnknownPlace = (error: unknown): boolean =>
  error instanceof AdocError && ['no-project', 'no-repository'].includes(error.code);

function notSaid(reason: string): AdocError {
  return new AdocError('It is not said which pull request is meant.', {
    code: 'no-pull-request',
    exitCode: exitCodes.usage,
    reason,
    suggestions: ['Give one: --id NUMBER', 'See which there are: adoc repos pr list'],
  });
}
