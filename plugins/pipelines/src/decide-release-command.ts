import { AdocError, type Command, exitCodes, Flags, ProjectCommand, type RestClient, type View } from '@adoc/sdk';
import { decideReleaseApproval, listReleaseApprovals, type ReleaseApproval } from './api/release-approvals.js';
import { plainFlag } from './plain-flag.js';
import { releaseApprovalLines, releaseApprovalTable } from './tables/release-approval.js';

const decisionFlags = {
  id: Flags.integer({ min: 1, exclusive: ['release-id'], summary: 'Id of the approval.' }),
  'release-id': Flags.integer({ min: 1, summary: 'The release that waits, where it waits for one approval only.' }),
  comment: Flags.string({ summary: 'What to say about it.' }),
  plain: plainFlag,
};

interface DecisionFlags {
  id?: number;
  'release-id'?: number;
  comment?: string;
  plain?: boolean;
}

/** Approves or rejects what a release waits for. */
export abstract class DecideReleaseCommand<T extends typeof Command> extends ProjectCommand<T> {
  static override baseFlags = { ...ProjectCommand.baseFlags, ...decisionFlags };

  protected override view: View = releaseApprovalTable;

  protected async decide(status: 'approved' | 'rejected'): Promise<ReleaseApproval> {
    const { id, 'release-id': release, comment, plain } = this.flags as DecisionFlags;
    if (plain) this.view = releaseApprovalLines;
    if (id === undefined && release === undefined) throw notSaid('It is not said which approval is meant.');
    const { client, project } = await this.connect('release');
    const wanted = id ?? (await onlyPending(client, project, release ?? 0));
    return decideReleaseApproval(client, project, { id: wanted, status, comments: comment });
  }
}

async function onlyPending(client: RestClient, project: string, release: number): Promise<number> {
  const pending: ReleaseApproval[] = [];
  for await (const each of listReleaseApprovals(client, project, { releaseIdsFilter: release })) pending.push(each);
  const [found, ...others] = pending;
  if (!found) throw notSaid(`The release ${release} waits for no approval.`);
  if (others.length === 0) return found.id;
  const lines = pending.map(
    (each) => `--id ${each.id}: ${each.releaseEnvironment.name}, ${each.approver?.displayName}`,
  );
  throw notSaid(`The release ${release} waits for ${pending.length} approvals.`, lines);
}

function notSaid(message: string, suggestions?: string[]): AdocError {
  return new AdocError(message, {
    code: 'no-approval',
    exitCode: exitCodes.usage,
    suggestions: suggestions ?? ['See which there are: adoc pipelines release approval list'],
  });
}
