import type { Route } from '../route.js';
import { artifacts } from './artifacts.js';
import { attachment, attachments, report, sources } from './build-details.js';
import { builds } from './builds.js';
import { buildChanges, changesBetween } from './changes.js';
import { definitionMetrics, projectMetrics, revisions, yaml } from './definition-details.js';
import { definitions } from './definitions.js';
import { folders } from './folders.js';
import { latest, projectBadge, status } from './latest.js';
import { buildLeases, leases } from './leases.js';
import { logs } from './logs.js';
import { buildProperties, definitionProperties } from './properties.js';
import { authorizedResources, definitionResources } from './resources.js';
import { buildSettings, controllers, generalSettings, options, resourceUsage, retention } from './settings.js';
import { providerBranches, providerFiles, providerRepositories, sourceProviders } from './source-providers.js';
import { stages } from './stages.js';
import { buildTags, definitionTags, projectTags } from './tags.js';
import { timeline } from './timeline.js';
import { buildWorkItems, workItemsBetween } from './work-items.js';

/** Pipelines and their runs, as the build API has them. */
export const buildRoutes: readonly Route[] = [
  builds,
  definitions,
  folders,
  timeline,
  logs,
  artifacts,
  stages,
  buildTags,
  definitionTags,
  projectTags,
  buildProperties,
  definitionProperties,
  revisions,
  yaml,
  definitionMetrics,
  projectMetrics,
  authorizedResources,
  definitionResources,
  buildChanges,
  changesBetween,
  buildWorkItems,
  workItemsBetween,
  leases,
  buildLeases,
  latest,
  status,
  projectBadge,
  report,
  sources,
  attachments,
  attachment,
  generalSettings,
  retention,
  buildSettings,
  resourceUsage,
  controllers,
  options,
  sourceProviders,
  providerRepositories,
  providerBranches,
  providerFiles,
];
