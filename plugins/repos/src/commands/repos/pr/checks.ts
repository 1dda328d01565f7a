import { exitCodes, Flags, parseDuration, plainProgressFlag, type RestClient } from '@adoc/sdk';
import { getPullRequest, type PullRequest } from '../../../api/pull-requests.js';
import { type Check, resultOf } from '../../../checks/check.js';
import { readChecks } from '../../../checks/read-checks.js';
import { poll } from '../../../poll.js';
import { PullRequestCommand } from '../../../pull-request-command.js';
import { checkTable } from '../../../tables/check.js';

const codes = { passed: exitCodes.done, failed: exitCodes.failed, pending: exitCodes.pending };

export default class ReposPrChecks extends PullRequestCommand<typeof ReposPrChecks> {
  static override summary = 'Show whether policies and statuses of a pull request have passed.';
  static override description =
    'Exit code 0: all have passed. 1: one has failed. 8: none has failed, and one is pending. 124: --timeout is over.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> --id 1',
    '<%= config.bin %> <%= command.id %> --id 1 --watch --timeout 30m',
    '<%= config.bin %> <%= command.id %> --id 1 --required --query "[?result!=\'passed\'].name"',
  ];
  static override flags = {
    required: Flags.boolean({ summary: 'Only those without which it cannot be completed.' }),
    watch: Flags.boolean({ summary: 'Wait until nothing is pending.' }),
    interval: Flags.string({ default: '10s', summary: 'How often to look: 30, 30s, 2m.' }),
    timeout: Flags.string({
      dependsOn: ['watch'],
      summary: 'How long to wait at most: 90, 30m, 2h. Default: for ever.',
    }),
    plain: { ...plainProgressFlag, dependsOn: ['watch'] },
  };

  protected override readonly view = checkTable;

  async run(): Promise<Check[]> {
    const { watch, interval, timeout } = this.flags;
    const times = {
      interval: parseDuration(interval),
      timeout: timeout === undefined ? undefined : parseDuration(timeout),
    };
    const { client, pullRequest } = await this.connectToPullRequest();
    if (!watch) return this.#judge(await this.#read(client, pullRequest));
    const { value, isLate } = await poll(this.host.clock, {
      ...times,
      read: () => this.#look(client, pullRequest),
      isDone: ({ checks, isOpen }) => !isOpen || !checks.some(isPending),
    });
    if (!isLate) return this.#judge(value.checks);
    this.warn(`After ${timeout}, checks of the pull request ${pullRequest.pullRequestId} are still pending.`);
    this.exitCode = exitCodes.gaveUpWaiting;
    return value.checks;
  }

  /** Once it is closed, nothing changes any more. */
  async #look(client: RestClient, { pullRequestId }: PullRequest): Promise<{ checks: Check[]; isOpen: boolean }> {
    const pullRequest = await getPullRequest(client, pullRequestId);
    const checks = await this.#read(client, pullRequest);
    const pending = checks.filter(isPending);
    if (pending[0]) this.progress(`Waiting for ${pending.length} of ${checks.length} checks: ${pending[0].name}`);
    return { checks, isOpen: pullRequest.status === 'active' };
  }

  async #read(client: RestClient, pullRequest: PullRequest): Promise<Check[]> {
    const checks = await readChecks(client, pullRequest);
    return this.flags.required ? checks.filter(({ isBlocking }) => isBlocking) : checks;
  }

  #judge(checks: Check[]): Check[] {
    if (checks.length === 0) this.hint('No policy and no status is about this pull request.');
    this.exitCode = codes[resultOf(checks)];
    return checks;
  }
}

const isPending = ({ result }: Check): boolean => result === 'pending';
