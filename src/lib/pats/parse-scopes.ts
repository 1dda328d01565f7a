import { AdocError, exitCodes } from '@adoc/sdk';

/** Full access. */
const everything = 'app_token';

/**
 * Scopes as people write them: `code_write`, `vso.build`, `full`.
 * Names are not held against a list: the service has new ones now and then, and says itself what it does not know.
 * @returns as the service wants them
 * @throws AdocError (exit 2) for what cannot be a name, or none
 */
export function parseScopes(words: readonly string[]): string {
  const names = words.flatMap((word) => word.split(/[\s,]+/)).filter(Boolean);
  if (names.length === 0) throw wrong('No scope is given.');
  const scopes = names.map((name) => {
    const lower = name.toLowerCase();
    if (lower === 'full' || lower === everything) return everything;
    if (!/^(vso\.)?[a-z]+(_[a-z]+)*$/.test(lower)) throw wrong(`${JSON.stringify(name)} is not a scope.`);
    return lower.startsWith('vso.') ? lower : `vso.${lower}`;
  });
  return [...new Set(scopes)].join(' ');
}

function wrong(message: string): AdocError {
  return new AdocError(message, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['--scope code_write build_execute', '--scope full'],
  });
}
