import { AdocError, exitCodes, Flags, fullRef } from '@adoc/sdk';
import {
  createPullRequest,
  type PullRequest,
  type PullRequestChange,
  updatePullRequest,
  webUrl,
} from '../../../api/pull-requests.js';
import { getRepository, type Repository } from '../../../api/repositories.js';
import type { ReviewerChoice } from '../../../api/reviewers.js';
import { chooseReviewers } from '../../../choose-reviewers.js';
import { completionFlags, completionOptionsOf } from '../../../completion-flags.js';
import { currentBranch } from '../../../git/current-branch.js';
import { writePullRequestText } from '../../../pull-request-text.js';
import { RepositoryCommand } from '../../../repository-command.js';
import { pullRequestTable } from '../../../tables/pull-request.js';

export default class ReposPrCreate extends RepositoryCommand<typeof ReposPrCreate> {
  static override summary = 'Open a pull request.';
  static override description =
    'Title and description come from the commit, where there is only one. --fill writes them from all commits, and adds the template of the repository.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --repository web --source-branch feature/2 --title "Search by colour" --draft',
    '<%= config.bin %> <%= command.id %> --repository web --source-branch feature/2 --fill',
    '<%= config.bin %> <%= command.id %> --repository web --source-branch feature/2 --required-reviewers "Grace Hopper" --auto-complete --squash',
  ];
  static override flags = {
    'source-branch': Flags.string({ char: 's', summary: 'Branch to merge. Default: the one that is checked out.' }),
    'target-branch': Flags.string({
      char: 't',
      summary: 'Branch to merge it into. Default: the default branch of the repository.',
    }),
    title: Flags.string({ summary: 'Its title.' }),
    description: Flags.string({
      char: 'd',
      multiple: true,
      summary: 'Its description, in Markdown. Each value is a line.',
    }),
    fill: Flags.boolean({
      summary: 'Write title and description from the commits and the template of the repository.',
    }),
    draft: Flags.boolean({ allowNo: true, summary: 'Open it as a draft, which nobody is asked to review.' }),
    reviewers: Flags.string({
      aliases: ['optional-reviewers'],
      multiple: true,
      summary: 'Who may review it: names, e-mail addresses or ids, or me. Also --optional-reviewers.',
    }),
    'required-reviewers': Flags.string({
      multiple: true,
      summary: 'Who has to approve it: names, e-mail addresses or ids, or me.',
    }),
    'work-items': Flags.integer({ multiple: true, min: 1, summary: 'Ids of work items to link it to.' }),
    labels: Flags.string({ multiple: true, summary: 'Labels, between blanks.' }),
    ...completionFlags,
    open: Flags.boolean({ summary: 'Open it in the browser.' }),
  };

  protected override readonly view = pullRequestTable;

  async run(): Promise<PullRequest> {
    const { client, project, repository: name } = await this.connect();
    const sourceRefName = await this.#source();
    const repository = await getRepository(client, project, name);
    const targetRefName = this.#target(repository);
    const { title, description, fill, draft, labels = [], 'work-items': workItems = [] } = this.flags;
    const given = { title, description: description?.join('\n'), fill };
    const text = await writePullRequestText(client, repository, { ...given, sourceRefName, targetRefName });
    const opened = await createPullRequest(client, repository, {
      sourceRefName,
      targetRefName,
      title: text.title,
      ...(text.description && { description: text.description }),
      ...(draft !== undefined && { isDraft: draft }),
      reviewers: await this.#reviewers(),
      labels: labels.flatMap((line) => line.split(/\s+/).filter(Boolean)).map((label) => ({ name: label })),
      workItemRefs: workItems.map((id) => ({ id: String(id) })),
    });
    const change = this.#completion(opened);
    const pullRequest = change ? await updatePullRequest(client, opened, change) : opened;
    const { value } = await this.session.organization();
    if (this.flags.open) await this.host.open(webUrl(value.url, pullRequest), this.options);
    return pullRequest;
  }

  async #source(): Promise<string> {
    const { 'source-branch': given, detect } = this.flags;
    const branch = given ?? (detect === false ? undefined : await currentBranch(process.cwd()));
    if (branch === undefined) throw noSource();
    return fullRef(branch);
  }

  #target({ name, defaultBranch }: Repository): string {
    const branch = this.flags['target-branch'] ?? defaultBranch;
    if (branch === undefined) throw noTarget(name);
    return fullRef(branch);
  }

  async #reviewers(): Promise<ReviewerChoice[]> {
    const { reviewers: optional = [], 'required-reviewers': required = [] } = this.flags;
    const { client } = await this.connect();
    const graph = async () => (await this.connect('graph')).client;
    return chooseReviewers({ client, graph }, { optional, required });
  }

  /** The service takes it only for a pull request that is there. */
  #completion({ createdBy }: PullRequest): PullRequestChange | undefined {
    const completionOptions = completionOptionsOf(this.flags);
    if (!completionOptions && !this.flags['auto-complete']) return undefined;
    return {
      ...(completionOptions && { completionOptions }),
      ...(this.flags['auto-complete'] && { autoCompleteSetBy: { id: createdBy.id } }),
    };
  }
}

function noSource(): AdocError {
  return new AdocError('It is not said which branch to merge.', {
    code: 'no-branch',
    exitCode: exitCodes.usage,
    reason: 'No branch of a clone is checked out here, or detection is off.',
    suggestions: ['Give one: --source-branch NAME'],
  });
}

function noTarget(repository: string): AdocError {
  return new AdocError(`The repository "${repository}" has no default branch to merge into.`, {
    code: 'no-branch',
    exitCode: exitCodes.usage,
    suggestions: ['Give one: --target-branch NAME'],
  });
}
