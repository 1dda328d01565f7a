import type { PolicyConfiguration } from '../../areas/policy/configuration.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { policyTypeUrl } from './policy-type-body.js';

/** A policy as it is at one of its revisions. */
export function configurationBody(call: Call, configuration: PolicyConfiguration): object {
  const { id, project, type, revision } = configuration;
  const url = `${call.address.base}/${project.id}/_apis/policy/configurations/${id}`;
  const typeUrl = policyTypeUrl(call, project, type);
  return {
    createdBy: identityReference(call, configuration.createdBy),
    createdDate: configuration.createdDate,
    isEnabled: configuration.isEnabled,
    isBlocking: configuration.isBlocking,
    isDeleted: configuration.isDeleted,
    settings: configuration.settings,
    isEnterpriseManaged: false,
    _links: { self: { href: url }, policyType: { href: typeUrl } },
    revision,
    id,
    url,
    type: { id: type.id, url: typeUrl, displayName: type.displayName },
  };
}
