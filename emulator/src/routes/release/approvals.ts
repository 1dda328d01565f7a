import { errors } from '../../areas/errors.js';
import { directoryOf } from '../../areas/identities/directory.js';
import type { User } from '../../areas/identities/user.js';
import { speaksFor } from '../../areas/release/ask-approvals.js';
import type { IdentityInput } from '../../areas/release/definition-input.js';
import { decideApproval } from '../../areas/release/deploy.js';
import { isApproval, isPerson } from '../../areas/release/filters.js';
import { deployingIn, getApproval, releaseStateOf } from '../../areas/release/releases.js';
import { type Answer, answer } from '../../http/answer.js';
import { readFlags, readNumbers } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { approvalBody } from './approval-body.js';
import { pageOfQuery } from './page-of-query.js';
import { idOf, MANAGE, projectOf, READ, RELEASE, versionsOf } from './release-route.js';

/** With their numbers, which cannot be added up. */
const STATUSES: Readonly<Record<string, string>> = {
  0: 'undefined',
  1: 'pending',
  2: 'approved',
  4: 'rejected',
  6: 'reassigned',
  7: 'canceled',
  8: 'skipped',
};

interface Sent {
  status?: string | number;
  comments?: string | null;
  approver?: IdentityInput | null;
}

const versions = versionsOf(3);

export const approvals: Route = {
  ...RELEASE,
  id: 'b47c6458-e73b-47cb-a770-4df1e8813a91',
  resource: 'approvals',
  template: '{project}/_apis/{area}/{resource}',
  versions,
  actions: [{ method: 'GET', scopes: READ, run: listApprovals }],
};

export const approval: Route = {
  ...RELEASE,
  id: '9328e074-59fb-465a-89d9-b09c82ee5109',
  resource: 'approvals',
  template: '{project}/_apis/{area}/{resource}/{approvalId}',
  versions,
  actions: [
    {
      method: 'GET',
      parameter: 'approvalId',
      scopes: READ,
      run: (call) => showApproval(call, call.query.flag('includeHistory')),
    },
    {
      method: 'PATCH',
      parameter: 'approvalId',
      scopes: MANAGE,
      run: (call) => {
        decide(call, idOf(call, 'approvalId'), call.input<Sent>('approval'));
        return showApproval(call, true);
      },
    },
  ],
};

export const approvalHistory: Route = {
  ...RELEASE,
  id: '250c7158-852e-4130-a00f-a0cce9b72d05',
  resource: 'history',
  template: '{project}/_apis/{area}/approvals/{approvalId}/{resource}',
  versions: versionsOf(3, '0.0'),
  actions: [{ method: 'GET', scopes: READ, run: (call) => showApproval(call, true) }],
};

const showApproval = (call: Call, withHistory: boolean): Answer =>
  answer.json(
    approvalBody(call, getApproval(call.organization, projectOf(call), idOf(call, 'approvalId')), withHistory),
  );

function listApprovals(call: Call): Answer {
  const { query, organization } = call;
  const filter = {
    isAsked: readAsked(call),
    status: readStatus(query.text('statusFilter') ?? 'pending'),
    type: readFlags(query, 'typeFilter', { preDeploy: 1, postDeploy: 2 }),
    releaseIds: readNumbers(query, 'releaseIdsFilter'),
  };
  const all = releaseStateOf(organization).approvals.of(projectOf(call));
  const found = all.filter((known) => isApproval(known, filter));
  const { items, headers } = pageOfQuery(found, { query, top: 'top', standard: 50, most: 100 });
  return answer.list(
    items.map((known) => approvalBody(call, known)),
    headers,
  );
}

/** Who is looked for: somebody and, on request, the groups that they are in. */
function readAsked({ query, organization }: Call): ((approver: User) => boolean) | undefined {
  const asked = query.text('assignedToFilter');
  if (asked === undefined) return undefined;
  const person = directoryOf(organization)
    .all()
    .find((user) => isPerson(user, asked));
  const withGroups = query.flag('includeMyGroupApprovals') && person !== undefined;
  return (approver) => isPerson(approver, asked) || (withGroups && speaksFor(organization, person, approver));
}

/** Undefined: whatever it is. @throws ServiceError with status 400 for a status that there is not. */
function readStatus(text: string): string[] | undefined {
  const wanted = (STATUSES[text] ?? text).toLowerCase();
  if (!Object.values(STATUSES).includes(wanted)) {
    throw errors.badArgument(`The value '${text}' is not valid for statusFilter.`);
  }
  return wanted === 'undefined' ? undefined : [wanted];
}

function decide(call: Call, id: number, { status, comments, approver }: Sent): void {
  const { organization, caller } = call;
  const asked = typeof status === 'number' ? STATUSES[status] : status;
  const found = getApproval(organization, projectOf(call), id);
  decideApproval(deployingIn(organization), found, { user: caller.user, status: asked, comments, approver });
}
