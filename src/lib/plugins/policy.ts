import { AdocError, exitCodes } from '@adoc/sdk';
import { isJsonObject } from '../files/is-json-object.js';
import { readJson } from '../files/read-json.js';
import { type AllowList, isAllowEntry } from './allow-list.js';

/**
 * What a machine's administrator lets in: `{"plugins": {"allow": ["@contoso"]}}`. Undefined where there is no file.
 * A file that is there and says something else closes installation altogether.
 */
export async function readPolicy(file: string): Promise<AllowList | undefined> {
  const content = await readJson({ path: file, movedBy: 'ADOC_CONFIG_DIR' }).catch((error) => {
    throw unclear(file, (error as AdocError).reason ?? 'it cannot be read');
  });
  if (!content) return undefined;
  const { plugins } = content;
  if (plugins === undefined) return undefined;
  const allow = isJsonObject(plugins) ? plugins.allow : undefined;
  if (!Array.isArray(allow)) throw unclear(file, '"plugins" has no list "allow"');
  const odd = allow.find((entry) => typeof entry !== 'string' || !isAllowEntry(entry));
  if (odd !== undefined) throw unclear(file, `${JSON.stringify(odd)} is no scope, package or place`);
  return allow as string[];
}

function unclear(file: string, reason: string): AdocError {
  return new AdocError(`No plugin is installed, since the policy of this machine cannot be understood: ${file}`, {
    code: 'unclear-policy',
    exitCode: exitCodes.notAllowed,
    reason,
    suggestions: ['Ask whoever administers this machine to correct it: {"plugins": {"allow": ["@contoso"]}}'],
  });
}
