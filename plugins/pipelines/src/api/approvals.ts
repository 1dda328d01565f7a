import { AdocError, exitCodes, path, type RestClient } from '@adoc/sdk';

/** One approver's part of an approval. */
export interface ApprovalStep {
  assignedApprover: { displayName: string };
  /** Who decided: of a group the member that did. */
  actualApprover?: { displayName: string };
  status: string;
  comment?: string;
}

/** https://learn.microsoft.com/rest/api/azure/devops/approvalsandchecks/approvals — the fields that are used here. */
export interface Approval {
  id: string;
  status: string;
  createdOn: string;
  /** How many of its steps have to be approved. */
  minRequiredApprovers: number;
  instructions?: string;
  steps: ApprovalStep[];
  /** The pipeline, and the run that waits. Older servers leave them out. */
  pipeline?: { id: string; name: string; owner: { id: number; name: string } };
}

export type ApprovalState =
  | 'pending'
  | 'approved'
  | 'rejected'
  | 'skipped'
  | 'canceled'
  | 'timedOut'
  | 'completed'
  | 'all';

interface ApprovalSearch {
  state: ApprovalState;
  /** Whose decision is asked for: ids. */
  userIds?: string | undefined;
  top?: number | undefined;
}

const expanded = { $expand: 'steps' };

/** The newest first, as one list. */
export function listApprovals(client: RestClient, project: string, search: ApprovalSearch): Promise<Approval[]> {
  return client.list(path`${project}/_apis/pipelines/approvals`, {
    query: { ...search, ...expanded },
    subject: `project "${project}"`,
  });
}

export function getApproval(client: RestClient, project: string, id: string): Promise<Approval> {
  return client.get(path`${project}/_apis/pipelines/approvals/${id}`, {
    query: expanded,
    subject: `approval ${id} of the project "${project}"`,
  });
}

/** What a run waits for. */
export async function pendingOf(client: RestClient, project: string, run: number): Promise<Approval[]> {
  const pending = await listApprovals(client, project, { state: 'pending' });
  return pending.filter(({ pipeline }) => pipeline?.owner.id === run);
}

interface Decision {
  approvalId: string;
  status: 'approved' | 'rejected';
  comment?: string | undefined;
}

/** Decides for whoever is signed in. @throws AdocError when they are not asked, or it is decided already */
export async function decideApproval(client: RestClient, project: string, decision: Decision): Promise<Approval> {
  const { value } = await client.send<{ value: Approval[] }>('PATCH', path`${project}/_apis/pipelines/approvals`, {
    body: [decision],
    subject: `approval ${decision.approvalId} of the project "${project}"`,
  });
  const [decided] = value;
  if (decided) return decided;
  throw new AdocError('The server does not say what has become of the approval.', {
    code: 'no-answer',
    exitCode: exitCodes.unavailable,
  });
}
