import type { Route } from '../route.js';
import { policyConfigurations } from './configurations.js';
import { policyEvaluation, policyEvaluations } from './evaluations.js';
import { gitPolicyConfigurations } from './git-configurations.js';
import { policyRevisions } from './revisions.js';
import { policyTypes } from './types.js';

/** The list of evaluations goes before a single one, whose template a list fits too. */
export const policyRoutes: readonly Route[] = [
  policyTypes,
  policyConfigurations,
  policyRevisions,
  gitPolicyConfigurations,
  policyEvaluations,
  policyEvaluation,
];
