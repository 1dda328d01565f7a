import { type Approval, isCompleted } from '../../areas/approvals/approval.js';
import { approvalsOf, isApprover } from '../../areas/approvals/approvals.js';
import { type ApprovalUpdate, decide } from '../../areas/approvals/decide.js';
import type { Project } from '../../areas/core/project.js';
import { errors } from '../../areas/errors.js';
import { directoryOf } from '../../areas/identities/directory.js';
import type { User } from '../../areas/identities/user.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { approvalBody } from './approval-body.js';
import { SCOPES } from './scopes.js';

export const approvals: Route = {
  id: '37794717-f36f-4d78-b2bf-4dc30d0cfbcd',
  area: 'approval',
  resource: 'approvals',
  template: '{project}/_apis/pipelines/{resource}/{approvalId}',
  versions: { resourceVersion: 2, minVersion: '5.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, run: queryApprovals },
    { method: 'PATCH', scopes: SCOPES.approve, run: updateApprovals },
    { method: 'GET', parameter: 'approvalId', scopes: SCOPES.read, run: read },
  ],
};

const projectOf = (call: Call): Project => getProject(call, call.parameters.project ?? '');

/** What the caller asked to see. Clients give `$expand` more than once, or with commas. */
function asked({ url }: Call): { steps: boolean; permissions: boolean } {
  const values = [...url.searchParams].filter(([name]) => name.toLowerCase() === '$expand').map(([, value]) => value);
  const words = values.join(',').toLowerCase();
  // The caller's permissions come with each step, and so do the steps.
  return { steps: /steps|permissions/.test(words), permissions: words.includes('permissions') };
}

function read(call: Call): Answer {
  const approval = approvalsOf(call.organization).get(projectOf(call), call.parameters.approvalId ?? '');
  return answer.json(approvalBody(call, approval, asked(call)));
}

/** The newest first. */
function queryApprovals(call: Call): Answer {
  const { query } = call;
  const ids = query.text('approvalIds')?.toLowerCase().split(',');
  const users = readUsers(call);
  const shown = approvalsOf(call.organization)
    .of(projectOf(call))
    .reverse()
    .filter(({ id }) => ids === undefined || ids.includes(id))
    .filter((approval) => isIn(approval, query.text('state')))
    .filter((approval) => users === undefined || users.some((user) => isAsked(call, approval, user)))
    .slice(0, query.count('top') ?? query.count('$top'));
  return answer.list(shown.map((approval) => approvalBody(call, approval, asked(call))));
}

function isIn(approval: Approval, state: string | undefined): boolean {
  if (state === undefined || ['all', 'undefined'].includes(state.toLowerCase())) return true;
  if (state.toLowerCase() === 'completed') return isCompleted(approval);
  return approval.status.toLowerCase() === state.toLowerCase();
}

const isAsked = ({ organization }: Call, { steps }: Approval, user: User): boolean =>
  steps.some(({ assignedApprover }) => isApprover(organization, user, assignedApprover));

/** People by id or descriptor, as version 7.1 and 7.2 name them. */
function readUsers({ query, organization }: Call): User[] | undefined {
  const directory = directoryOf(organization);
  const given = query.text('userIds') ?? query.text('assignedTo');
  return given?.split(',').flatMap((id) => directory.find(id.trim()) ?? directory.findByDescriptor(id.trim()) ?? []);
}

async function updateApprovals(call: Call): Promise<Answer> {
  const updates = call.input<(ApprovalUpdate & { approvalId?: string | null })[]>('updateParameters');
  const project = projectOf(call);
  if (!Array.isArray(updates) || updates.length === 0) throw errors.missing('updateParameters');
  // All of them are looked up first, so that a wrong one changes nothing.
  const known = updates.map((update) => ({
    approval: approvalsOf(call.organization).get(project, String(update.approvalId ?? '')),
    update,
  }));
  for (const { approval, update } of known) {
    await decide(call.organization, { approval, user: call.caller.user, update });
  }
  return answer.list(known.map(({ approval }) => approvalBody(call, approval, { steps: true, permissions: false })));
}
