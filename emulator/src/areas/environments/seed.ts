import type { Shape } from '../../seed/shape.js';

/** An environment of a seed. */
export interface EnvironmentSeed {
  name: string;
  description?: string;
  /** Display names of those who have to approve a stage that deploys to it; nobody has to when left out. */
  approvers?: string[];
  /** How many of them; all when left out. */
  minRequiredApprovers?: number;
  /** What approvers read. */
  instructions?: string;
  /** Namespaces of a Kubernetes cluster that belong to it. */
  namespaces?: string[];
}

export const ENVIRONMENT: Shape<EnvironmentSeed> = {
  name: 'string',
  description: 'string',
  approvers: 'strings',
  minRequiredApprovers: 'number',
  instructions: 'string',
  namespaces: 'strings',
};
