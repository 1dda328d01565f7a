import { Flags } from '@adoc/sdk';
import type { AgentParts } from './api/agents.js';

/** What is shown of agents besides themselves. */
export const agentPartFlags = {
  'include-capabilities': Flags.boolean({ allowNo: true, summary: 'Include what they are able to do.' }),
  'include-assigned-request': Flags.boolean({ allowNo: true, summary: 'Include the job that runs. Default: true.' }),
  'include-last-completed-request': Flags.boolean({ allowNo: true, summary: 'Include the job that ran last.' }),
};

interface PartFlags {
  'include-capabilities'?: boolean;
  'include-assigned-request'?: boolean;
  'include-last-completed-request'?: boolean;
}

export const agentPartsOf = (flags: PartFlags): AgentParts => ({
  includeCapabilities: flags['include-capabilities'],
  includeAssignedRequest: flags['include-assigned-request'] ?? true,
  includeLastCompletedRequest: flags['include-last-completed-request'],
});
