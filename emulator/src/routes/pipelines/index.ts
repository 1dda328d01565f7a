import type { Route } from '../route.js';
import { pipelines } from './pipelines.js';
import { runArtifacts } from './run-artifacts.js';
import { runLogs } from './run-logs.js';
import { preview, runs } from './runs.js';
import { configurations, recommendedTemplates, templates } from './templates.js';

/** Pipelines and their runs, as the pipelines API has them. */
export const pipelineRoutes: readonly Route[] = [
  pipelines,
  runs,
  preview,
  runLogs,
  runArtifacts,
  configurations,
  recommendedTemplates,
  templates,
];
