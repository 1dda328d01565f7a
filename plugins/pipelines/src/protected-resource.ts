import { AdocError, exitCodes, Flags, type RestClient } from '@adoc/sdk';
import { getEnvironmentId } from './api/environments.js';
import { getPoolId } from './api/pools.js';
import { getQueue } from './api/queues.js';
import { getRepository } from './api/repositories.js';
import { getSecureFileId } from './api/secure-files.js';
import { getConnectionId } from './api/service-connections.js';
import { getVariableGroup } from './api/variable-groups.js';

/** Something that pipelines may use only with permission, and where checks let them. */
export interface ProtectedResource {
  type: ResourceType;
  id: string;
}

type ResourceType = 'environment' | 'endpoint' | 'variablegroup' | 'queue' | 'agentpool' | 'repository' | 'securefile';

type FindId = (client: RestClient, project: string, name: string) => Promise<number | string>;

/** How names become ids. */
const finders: Record<ResourceType, FindId> = {
  environment: getEnvironmentId,
  endpoint: getConnectionId,
  variablegroup: async (client, project, name) => (await getVariableGroup(client, project, name)).id,
  queue: async (client, project, name) => (await getQueue(client, project, { name })).id,
  agentpool: (client, _project, name) => getPoolId(client, name),
  async repository(client, project, name) {
    const { id, project: owner } = await getRepository(client, project, name);
    return `${owner.id}.${id}`;
  },
  securefile: getSecureFileId,
};

/** Which resource is meant. */
export const resourceFlags = {
  environment: Flags.string({ exclusive: ['resource-type'], summary: 'Id or name of an environment.' }),
  'resource-type': Flags.option({
    options: Object.keys(finders) as ResourceType[],
    dependsOn: ['resource-id'],
    summary: 'Type of another resource; endpoint is a service connection.',
  })(),
  'resource-id': Flags.string({ dependsOn: ['resource-type'], summary: 'Its id or name.' }),
};

/** What a command line says of a resource. */
export interface ResourceFlags {
  environment?: string | undefined;
  'resource-type'?: ResourceType | undefined;
  'resource-id'?: string | undefined;
}

/** @throws AdocError exit 2 when flags name no resource, 3 when there is none of that name */
export async function getResource(
  client: RestClient,
  project: string,
  { environment, 'resource-type': type = 'environment', 'resource-id': name = environment }: ResourceFlags,
): Promise<ProtectedResource> {
  if (name !== undefined) return { type, id: `${await finders[type](client, project, name)}` };
  throw new AdocError('It is not said which resource is meant.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['--environment NAME', '--resource-type endpoint --resource-id NAME'],
  });
}
