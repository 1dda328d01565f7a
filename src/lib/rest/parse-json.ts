import { createJsonGuard } from './json-guard.js';

/**
 * Reads JSON that somebody else wrote, unless it is made to hurt whoever reads it.
 * @throws SyntaxError for what is not JSON, AdocError (exit 5) for what is not read
 */
export function parseJson(text: string): unknown {
  createJsonGuard()(text);
  return JSON.parse(text);
}
