import { tokenVariables } from '@adoc/sdk';
import { Secret } from '../secrets/secret.js';
import type { Credential } from './credential.js';
import { parseToken } from './parse-token.js';

/** The variable that holds a token, if there is one. An empty one counts as absent. */
export function findTokenVariable(env: NodeJS.ProcessEnv): string | undefined {
  return tokenVariables.find((name) => (env[name] ?? '').trim() !== '');
}

/** @throws AdocError that names the variable when what it holds cannot be a token, such as an unexpanded `$(PAT)`. */
export function findInEnvironment(env: NodeJS.ProcessEnv): Credential | undefined {
  const variable = findTokenVariable(env);
  if (!variable) return undefined;
  const token = parseToken(env[variable] ?? '', variable);
  return token === undefined
    ? undefined
    : { kind: 'pat', secret: new Secret(token), source: { kind: 'environment', variable } };
}
