import { AdocError, Flags, findIdentity, fullRef, NEWEST, newest, ProjectCommand, parseTime } from '@adoc/sdk';
import { listPullRequests, type PullRequestCriteria } from '../../../api/list-pull-requests.js';
import type { PullRequest } from '../../../api/pull-requests.js';
import { getRepository } from '../../../api/repositories.js';
import { pullRequestTable } from '../../../tables/pull-request.js';

export default class ReposPrList extends ProjectCommand<typeof ReposPrList> {
  static override summary = 'List pull requests of a repository, or of all repositories of a project.';
  static override description =
    'Active ones are listed completely. Of the others the newest 100 are listed; --all and --top go on.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --project Fabrikam --detect false',
    '<%= config.bin %> <%= command.id %> --repository web --creator me --target-branch main',
    '<%= config.bin %> <%= command.id %> --status completed --query-time-range-type closed --min-time 2026-01-01 --all',
  ];
  static override flags = {
    repository: Flags.string({
      char: 'r',
      summary: 'Name or id of the repository. Default: that of the clone; elsewhere all of the project.',
      helpGroup: 'TARGET',
    }),
    status: Flags.option({
      options: ['active', 'completed', 'abandoned', 'all'] as const,
      summary: 'Default: active.',
    })(),
    creator: Flags.string({ summary: 'Who opened them: name, e-mail address, id, or me.' }),
    reviewer: Flags.string({ summary: 'Who is asked to review them: name, e-mail address, id, or me.' }),
    'source-branch': Flags.string({ char: 's', summary: 'Branch they come from.' }),
    'target-branch': Flags.string({ char: 't', summary: 'Branch they go into.' }),
    'source-repository': Flags.string({ summary: 'Name or id of the repository they come from, such as a fork.' }),
    'min-time': Flags.string({ summary: 'Only those since this date or time.' }),
    'max-time': Flags.string({ summary: 'Only those until this date or time.' }),
    'query-time-range-type': Flags.option({
      options: ['created', 'closed'] as const,
      summary: 'Which time --min-time and --max-time are about. Default: created.',
    })(),
    'include-links': Flags.boolean({ allowNo: true, summary: 'Include _links of each.' }),
    top: Flags.integer({ min: 1, summary: 'How many to list at most.' }),
    skip: Flags.integer({ min: 0, summary: 'How many to leave out at the beginning.' }),
    all: Flags.boolean({ summary: 'List all of them, however old.', exclusive: ['top'] }),
  };

  protected override readonly view = pullRequestTable;

  async run(): Promise<AsyncIterable<PullRequest>> {
    const { client, project } = await this.connect();
    const { status, skip, top, all } = this.flags;
    const choice = { project, repository: await this.#findRepository(), criteria: await this.#criteria(), skip };
    const isHistory = status !== undefined && status !== 'active';
    if (all || top !== undefined || !isHistory) return listPullRequests(client, { ...choice, limit: top });
    // One more than are shown tells whether there are more.
    const history = listPullRequests(client, { ...choice, limit: NEWEST + 1 });
    return newest(history, () => this.warn(`These are the newest ${NEWEST}. For more: --top NUMBER, or --all`));
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

  async #criteria(): Promise<PullRequestCriteria> {
    const { flags } = this;
    const { 'source-branch': source, 'target-branch': target, 'min-time': minTime, 'max-time': maxTime } = flags;
    return {
      status: flags.status,
      minTime: minTime && parseTime(minTime),
      maxTime: maxTime && parseTime(maxTime),
      queryTimeRangeType: flags['query-time-range-type'],
      sourceRefName: source && fullRef(source),
      targetRefName: target && fullRef(target),
      creatorId: await this.#idOf(flags.creator),
      reviewerId: await this.#idOf(flags.reviewer),
      sourceRepositoryId: await this.#sourceRepository(flags['source-repository']),
      includeLinks: flags['include-links'],
    };
  }

  async #idOf(person: string | undefined): Promise<string | undefined> {
    if (person === undefined) return undefined;
    const { client } = await this.connect();
    const graph = async () => (await this.connect('graph')).client;
    return (await findIdentity({ client, graph }, person)).id;
  }

  async #sourceRepository(repository: string | undefined): Promise<string | undefined> {
    if (repository === undefined) return undefined;
    const { client, project } = await this.connect();
    return (await getRepository(client, project, repository)).id;
  }
}
