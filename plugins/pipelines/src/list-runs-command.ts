import {
  type Command,
  type CommandFlags,
  Flags,
  findIdentity,
  fullRef,
  NEWEST,
  newest,
  ProjectCommand,
} from '@adoc/sdk';
import { type Build, type BuildFilter, listBuilds } from './api/builds.js';
import { getPipelineId } from './api/get-pipeline-id.js';
import { splitList } from './split-list.js';

const filterFlags = {
  branch: Flags.string({ summary: 'Only those of this branch.' }),
  result: Flags.option({
    options: ['canceled', 'failed', 'none', 'partiallySucceeded', 'succeeded'] as const,
    summary: 'Only those with this result.',
  })(),
  status: Flags.option({
    options: ['all', 'cancelling', 'completed', 'inProgress', 'none', 'notStarted', 'postponed'] as const,
    summary: 'Only those in this state.',
  })(),
  reason: Flags.option({
    options: [
      'all',
      'batchedCI',
      'buildCompletion',
      'checkInShelveset',
      'individualCI',
      'manual',
      'pullRequest',
      'schedule',
      'triggered',
      'userCreated',
      'validateShelveset',
    ] as const,
    summary: 'Only those that were started for this reason.',
  })(),
  tags: Flags.string({ multiple: true, summary: 'Only those with all of these tags.' }),
  'requested-for': Flags.string({
    summary: 'Only those requested for this person: e-mail address, name, id, or me.',
  }),
  top: Flags.integer({ min: 1, summary: 'How many to list at most.' }),
  all: Flags.boolean({ summary: 'List all of them, however old.', exclusive: ['top'] }),
};

/** What the two lists of runs have in common; they differ in words. */
export abstract class ListRunsCommand<T extends typeof Command> extends ProjectCommand<T> {
  static override baseFlags = { ...ProjectCommand.baseFlags, ...filterFlags };

  /** @param choice pipelines by id or name, and what the server orders by: the newest come first when it is left out */
  protected async list(choice: {
    pipelines?: string[] | undefined;
    order?: string | undefined;
  }): Promise<AsyncIterable<Build>> {
    const { client, project } = await this.connect();
    const { top, all } = this.#flags;
    const ids = await Promise.all((choice.pipelines ?? []).map((id) => getPipelineId(client, project, { id })));
    const filter = {
      ...(await this.#filter()),
      definitions: ids.join(',') || undefined,
      queryOrder: choice.order ?? 'queueTimeDescending',
    };
    if (all || top !== undefined) return listBuilds(client, project, { ...filter, limit: top });
    // One more than are shown tells whether there are more.
    const history = listBuilds(client, project, { ...filter, limit: NEWEST + 1 });
    const kind = filter.queryOrder.endsWith('Descending') ? 'newest' : 'oldest';
    return newest(history, () => this.warn(`These are the ${kind} ${NEWEST}. For more: --top NUMBER, or --all`));
  }

  get #flags(): CommandFlags<typeof ListRunsCommand> {
    return this.flags as CommandFlags<typeof ListRunsCommand>;
  }

  async #filter(): Promise<BuildFilter> {
    const { client } = await this.connect();
    const graph = async () => (await this.connect('graph')).client;
    const { branch, result, status, reason, tags = [], 'requested-for': person } = this.#flags;
    return {
      branchName: branch && fullRef(branch),
      resultFilter: result,
      statusFilter: status,
      reasonFilter: reason,
      tagFilters: splitList(tags).join(',') || undefined,
      requestedFor: person && (await findIdentity({ client, graph }, person)).id,
    };
  }
}
