import type { Organization } from './organization.js';

/** What one area does because of another: a line for each. */
export function connectAreas(_organization: Organization): void {}
