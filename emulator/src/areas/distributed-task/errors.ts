import { type ErrorKind, ServiceError } from '../service-error.js';

const refusal = (kind: ErrorKind, name: string, message: string): ServiceError =>
  new ServiceError({ kind, type: `Microsoft.TeamFoundation.DistributedTask.WebApi.${name}`, message });

/** What the service refuses about pools, agents, queues and the library. */
export const distributedTaskErrors = {
  poolNotFound: (id: number | string): ServiceError =>
    refusal('notFound', 'TaskAgentPoolNotFoundException', `No agent pool found with identifier ${id}.`),

  poolExists: (name: string): ServiceError =>
    refusal('conflict', 'TaskAgentPoolExistsException', `Agent pool ${name} already exists.`),

  hostedPool: (name: string): ServiceError =>
    refusal('invalid', 'InvalidTaskAgentPoolException', `Agent pool ${name} is managed by the service.`),

  agentNotFound: (poolId: number, id: number | string): ServiceError =>
    refusal('notFound', 'TaskAgentNotFoundException', `Agent pool ${poolId} has no agent with identifier ${id}.`),

  agentExists: (poolId: number, name: string): ServiceError =>
    refusal('conflict', 'TaskAgentExistsException', `Agent pool ${poolId} already has an agent named ${name}.`),

  queueNotFound: (id: number | string): ServiceError =>
    refusal('notFound', 'TaskAgentQueueNotFoundException', `No agent queue found with identifier ${id}.`),

  queueExists: (name: string): ServiceError =>
    refusal('conflict', 'TaskAgentQueueExistsException', `Agent queue ${name} already exists.`),

  groupNotFound: (id: number | string): ServiceError =>
    refusal('notFound', 'VariableGroupNotFoundException', `Variable group with id ${id} not found.`),

  groupExists: (name: string): ServiceError =>
    refusal('conflict', 'VariableGroupExistsException', `Variable group with name '${name}' already exists.`),

  /** A new group may belong to one project only. */
  sharingNotAllowed: (): ServiceError =>
    refusal('broken', 'DistributedTaskException', 'Sharing of variable group is not allowed.'),

  secureFileNotFound: (id: string): ServiceError =>
    refusal('notFound', 'SecureFileNotFoundException', `Secure file with id ${id} not found.`),

  secureFileExists: (name: string): ServiceError =>
    refusal('conflict', 'SecureFileExistsException', `Secure file with name '${name}' already exists.`),

  taskGroupNotFound: (id: string): ServiceError =>
    refusal('notFound', 'MetaTaskDefinitionNotFoundException', `Task group ${id} not found.`),

  taskGroupExists: (name: string): ServiceError =>
    refusal('conflict', 'MetaTaskDefinitionExistsException', `Task group with name '${name}' already exists.`),

  taskNotFound: (id: string): ServiceError =>
    refusal('notFound', 'TaskDefinitionNotFoundException', `No task definition found with identifier ${id}.`),
};
