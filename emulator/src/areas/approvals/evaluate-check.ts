import type { Build } from '../build/build.js';
import type { Organization } from '../organization.js';
import { matchesWildcard } from '../wildcard.js';
import { isBusinessHour } from './business-hours.js';
import { CHECK_TYPES, type Check } from './check.js';
import { locksOf } from './locks.js';

/** What a check that asks nobody says now. */
export type Verdict = 'approved' | 'rejected' | 'later';

/** Definitions of task checks that the emulator decides as the service does. */
const TASKS = {
  businessHours: '445fde2f-6c39-441c-807f-8a59ff2e075f',
  branchControl: '86b05a0c-73e6-4f7d-b3cf-e38f3b39a75b',
};

interface Asking {
  build: Build | undefined;
  /** Milliseconds since 1970. */
  moment: number;
}

/** Decides a check other than an approval. What would call another service, such as a function, passes. */
export function evaluateCheck(organization: Organization, check: Check, { build, moment }: Asking): Verdict {
  const { type, settings } = check;
  const inputs = settings.inputs ?? {};
  if (type.id === CHECK_TYPES.exclusiveLock.id) {
    return !build || locksOf(organization).take(check, build) ? 'approved' : 'later';
  }
  switch (settings.definitionRef?.id?.toLowerCase()) {
    case TASKS.businessHours:
      return isBusinessHour(moment, inputs) ? 'approved' : 'later';
    case TASKS.branchControl:
      return !build || isAllowedBranch(build.sourceBranch, inputs.allowedBranches) ? 'approved' : 'rejected';
    default:
      return 'approved';
  }
}

/** @param allowed Full names with commas between them, `*` for anything; all branches when left out. */
function isAllowedBranch(branch: string, allowed: string | undefined): boolean {
  const patterns = (allowed ?? '').split(',').flatMap((pattern) => pattern.trim() || []);
  return patterns.length === 0 || patterns.some((pattern) => matchesWildcard(branch, pattern));
}
