import { CHECK_TYPES, type Check, type CheckSettings } from '../../areas/approvals/check.js';
import { directoryOf } from '../../areas/identities/directory.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';

/** Where a check is. */
const urlOf = ({ address }: Call, { project, id }: Check): string =>
  `${address.base}/${project.id}/_apis/pipelines/checks/configurations/${id}`;

/** A check as runs show it. */
export const checkReference = (call: Call, check: Check): object => ({
  id: check.id,
  type: check.type,
  url: urlOf(call, check),
  resource: resourceBody(check),
});

/** @param withSettings Lists leave them out unless they are asked for. */
export function checkBody(call: Call, check: Check, { withSettings }: { withSettings: boolean }): object {
  const url = urlOf(call, check);
  return {
    ...(withSettings && { settings: settingsBody(call, check) }),
    createdBy: identityReference(call, check.createdBy),
    createdOn: check.createdOn,
    modifiedBy: identityReference(call, check.modifiedBy),
    modifiedOn: check.modifiedOn,
    timeout: check.timeout,
    ...(check.isDisabled && { isDisabled: true }),
    _links: { self: { href: url } },
    id: check.id,
    // The number came with version 7.2.
    ...((call.version?.number ?? 0) >= 7.2 && { version: check.version }),
    type: check.type,
    url,
    resource: resourceBody(check),
  };
}

const resourceBody = ({ resource: { type, id, name } }: Check): object => ({
  type,
  id,
  ...(name !== undefined && { name }),
});

function settingsBody(call: Call, { type, settings }: Check): object {
  if (type.id !== CHECK_TYPES.approval.id) return settings;
  const people = (given: CheckSettings['approvers']): object[] =>
    (given ?? []).map((one) => {
      const user = directoryOf(call.organization).find(one.id ?? '');
      return user ? identityReference(call, user) : one;
    });
  return {
    ...settings,
    approvers: people(settings.approvers),
    executionOrder: settings.executionOrder ?? 'anyOrder',
    minRequiredApprovers: settings.minRequiredApprovers ?? 0,
    instructions: settings.instructions ?? '',
    blockedApprovers: people(settings.blockedApprovers),
  };
}
