import { tokenVariables } from '../credentials/token-variables.js';

/** What other programs have no use for. Compared without case, as Windows does. */
const secretVariables: ReadonlySet<string> = new Set([...tokenVariables, 'SYSTEM_ACCESSTOKEN']);

/** The environment for a program of others: everything but the tokens that are meant for us. */
export function withoutTokens(env: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !secretVariables.has(name.toUpperCase())));
}
