import { defineTable, Flags, ProjectCommand, path } from '@adoc/sdk';

interface PullRequest {
  pullRequestId: number;
  title: string;
  createdBy: { displayName: string };
}

export default class HelloPullRequests extends ProjectCommand<typeof HelloPullRequests> {
  static override summary = 'Greet the authors of the pull requests of a project.';
  static override examples = ['<%= config.bin %> <%= command.id %> --project Fabrikam --limit 500'];
  static override flags = {
    limit: Flags.integer({ min: 1, summary: 'How many at most. Default: all.' }),
  };

  protected override readonly view = defineTable<PullRequest>({
    ID: (row) => row.pullRequestId,
    Greeting: (row) => `Hello ${row.createdBy.displayName}`,
    Title: { value: (row) => row.title, cut: true },
  });

  async run(): Promise<AsyncIterable<PullRequest>> {
    const { client, project } = await this.connect();
    return client.pages<PullRequest>(path`${project}/_apis/git/pullrequests`, {
      by: 'skip',
      query: { 'searchCriteria.status': 'all' },
      ...(this.flags.limit === undefined ? {} : { limit: this.flags.limit }),
    });
  }
}
