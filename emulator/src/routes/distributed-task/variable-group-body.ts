import type { Variable, VariableGroup } from '../../areas/distributed-task/variable-group.js';
import type { User } from '../../areas/identities/user.js';

interface Form {
  /** The service names people only when it was asked for what is there, and projects only of a single group. */
  of: 'item' | 'list' | 'change';
}

/** A variable group. Nobody gets a secret back. */
export function variableGroupBody(group: VariableGroup, { of }: Form): object {
  const person = ({ id, displayName, account }: User): object =>
    of === 'change' ? { displayName: null, id } : { displayName, id, uniqueName: account };
  const references = group.references.map(({ project, name, description }) => ({
    projectReference: { id: project.id, name: project.name },
    name,
    ...(description !== undefined && { description }),
  }));
  const inVault = group.type === 'AzureKeyVault';
  const variables = [...group.variables].map(([name, variable]) => [name, variableBody(variable, inVault)]);
  return {
    variables: Object.fromEntries(variables),
    id: group.id,
    type: group.type,
    name: group.name,
    ...(group.description !== undefined && { description: group.description }),
    ...(group.providerData && { providerData: group.providerData }),
    createdBy: person(group.createdBy),
    createdOn: group.createdOn,
    modifiedBy: person(group.modifiedBy),
    modifiedOn: group.modifiedOn,
    isShared: group.references.length > 1,
    variableGroupProjectReferences: of === 'list' ? null : references,
  };
}

function variableBody({ value, isSecret, isReadOnly }: Variable, inVault: boolean): object {
  const secret = isSecret || inVault;
  return {
    ...(inVault && { enabled: true, contentType: '' }),
    value: secret ? null : (value ?? null),
    ...(secret && { isSecret: true }),
    ...(isReadOnly && { isReadOnly: true }),
  };
}
