import type { Settings } from '../settings/settings.js';
import type { Candidate } from './candidate.js';
import { parseOrganization } from './parse-url.js';

/** What the settings say: the default organization, and the default project that belongs to it. */
export function settingsCandidates({ organization, project }: Settings): Candidate[] {
  if (!organization && !project) return [];
  const parsed = organization ? parseOrganization(organization) : undefined;
  return [{ source: { kind: 'settings', name: 'config.json' }, organization: parsed, project }];
}
