import type { Asked } from './asked.js';
import { findPatScope, takesNoPat } from './pat-scopes.js';

/**
 * What to do about a personal access token that lacks a scope, where it is known which.
 * @param lead how the sentence begins, before `the scope …`
 */
export function scopeHints({ organization, method, url }: Omit<Asked, 'credential'>, lead: string): string[] {
  if (organization.deployment === 'services' && takesNoPat(url.pathname))
    return ['No personal access token may do this. Sign in: adoc devops login --auth-type entra'];
  const scope = findPatScope(method, url.pathname);
  return scope ? [`${lead} the scope ${scope.name}, ${scope.id}.`] : [];
}
