import { AdocError, type Command, exitCodes, Flags, ProjectCommand, type RestClient, type View } from '@adoc/sdk';
import { type Approval, decideApproval, pendingOf } from './api/approvals.js';
import { plainFlag } from './plain-flag.js';
import { approvalLines, approvalTable } from './tables/approval.js';

interface DecisionFlags {
  id?: string;
  'run-id'?: number;
  comment?: string;
  plain?: boolean;
}

/** Approves or rejects what a run waits for. */
export abstract class DecideCommand<T extends typeof Command> extends ProjectCommand<T> {
  static override baseFlags = {
    ...ProjectCommand.baseFlags,
    id: Flags.string({ exclusive: ['run-id'], summary: 'Id of the approval.' }),
    'run-id': Flags.integer({ min: 1, summary: 'The run that waits, where it waits for one approval only.' }),
    comment: Flags.string({ summary: 'What to say about it.' }),
    plain: plainFlag,
  };

  protected override view: View = approvalTable;

  protected async decide(status: 'approved' | 'rejected'): Promise<Approval> {
    const { id, 'run-id': run, comment, plain } = this.flags as DecisionFlags;
    if (plain) this.view = approvalLines;
    if (id === undefined && run === undefined) throw notSaid('It is not said which approval is meant.');
    const { client, project } = await this.connect();
    const approvalId = id ?? (await onlyPending(client, project, run ?? 0));
    return decideApproval(client, project, { approvalId, status, comment });
  }
}

async function onlyPending(client: RestClient, project: string, run: number): Promise<string> {
  const pending = await pendingOf(client, project, run);
  const [found, ...others] = pending;
  if (!found) throw notSaid(`The run ${run} waits for no approval.`);
  if (others.length === 0) return found.id;
  const lines = pending.map(({ id, instructions = '' }) => `--id ${id}  ${instructions}`.trimEnd());
  throw notSaid(`The run ${run} waits for ${pending.length} approvals.`, lines);
}

function notSaid(message: string, suggestions?: string[]): AdocError {
  return new AdocError(message, {
    code: 'no-approval',
    exitCode: exitCodes.usage,
    suggestions: suggestions ?? ['See which there are: adoc pipelines approval list'],
  });
}
