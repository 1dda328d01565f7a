import type { Project } from '../core/project.js';
import { perOrganization } from '../per-organization.js';

const DEFAULTS = {
  enforceReferencedRepoScopedToken: true,
  disableClassicPipelineCreation: false,
  disableClassicBuildPipelineCreation: false,
  disableClassicReleasePipelineCreation: false,
  forkProtectionEnabled: true,
  buildsEnabledForForks: true,
  enforceJobAuthScopeForForks: true,
  enforceNoAccessToSecretsFromForks: true,
  isCommentRequiredForPullRequest: true,
  requireCommentsForNonTeamMembersOnly: false,
  requireCommentsForNonTeamMemberAndNonContributors: false,
  enableShellTasksArgsSanitizing: false,
  enableShellTasksArgsSanitizingAudit: false,
  enforceSettableVar: true,
  auditEnforceSettableVar: false,
  enforceJobAuthScope: true,
  enforceJobAuthScopeForReleases: true,
  publishPipelineMetadata: false,
  statusBadgesArePrivate: true,
};

export type GeneralSettings = typeof DEFAULTS;

/** What the pipelines of a project may do. */
class AllSettings {
  readonly #byProject = new Map<string, GeneralSettings>();

  of({ id }: Project): GeneralSettings {
    return this.#byProject.get(id) ?? DEFAULTS;
  }

  /** Takes over the settings it knows. */
  change(project: Project, changes: Readonly<Record<string, unknown>>): GeneralSettings {
    const known = Object.keys(DEFAULTS).flatMap((name) =>
      typeof changes[name] === 'boolean' ? [[name, changes[name]]] : [],
    );
    const settings = { ...this.of(project), ...Object.fromEntries(known) };
    this.#byProject.set(project.id, settings);
    return settings;
  }
}

export const generalSettingsOf = perOrganization(() => new AllSettings());
