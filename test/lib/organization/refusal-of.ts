import { AdocError } from '@adoc/sdk';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';

/** The error with which a text is refused as an organization. */
export function refusalOf(text: string): AdocError {
  try {
    parseOrganization(text);
  } catch (error) {
    if (error instanceof AdocError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(text)} was accepted`);
}
