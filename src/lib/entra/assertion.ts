import { readFile } from 'node:fs/promises';
import { AdocError, exitCodes } from '@adoc/sdk';
import type { Local } from '../local.js';
import { isLoopbackAddress } from '../organization/loopback.js';
import { readText } from '../rest/answer.js';
import { createSender } from '../rest/client.js';
import { networkError } from '../rest/network-error.js';
import { parseJson } from '../rest/parse-json.js';
import { openWire } from '../rest/wire.js';
import type { Talk } from '../talk.js';
import type { AssertionSource } from './entra-method.js';

/** Whom an assertion for Microsoft Entra ID is addressed to. */
const audience = 'api://AzureADTokenExchange';

type Surroundings = Pick<Local, 'machine' | 'settings'>;

/**
 * The assertion by which the platform that runs us vouches for us: a file that it keeps up to date, or an answer of its own token service.
 * @throws AdocError when it is not there
 */
export async function readAssertion(local: Surroundings, from: AssertionSource, talk: Talk): Promise<string> {
  if (from.kind === 'file') return readAssertionFile(from.path);
  const { env } = local.machine;
  if (from.kind === 'variable') return needed(env, from.name);
  if (from.kind === 'github') {
    const address = needed(env, 'ARM_OIDC_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_URL');
    const url = new URL(address);
    url.searchParams.set('audience', audience);
    const token = needed(env, 'ARM_OIDC_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    return ask(local, { url, method: 'GET', token, field: 'value', talk });
  }
  const url = new URL(needed(env, 'ARM_OIDC_REQUEST_URL', 'SYSTEM_OIDCREQUESTURI'));
  url.searchParams.set('api-version', '7.1');
  url.searchParams.set('serviceConnectionId', from.serviceConnection);
  const token = needed(env, 'ARM_OIDC_REQUEST_TOKEN', 'SYSTEM_ACCESSTOKEN');
  return ask(local, { url, method: 'POST', token, field: 'oidcToken', talk });
}

async function readAssertionFile(file: string): Promise<string> {
  try {
    const text = (await readFile(file, 'utf8')).trim();
    if (text === '') throw new Error('It is empty.');
    return text;
  } catch (error) {
    throw missing(`The file with the federated token cannot be read: ${file}`, (error as Error).message);
  }
}

function needed(env: NodeJS.ProcessEnv, ...names: string[]): string {
  const value = names.map((name) => env[name]).find(Boolean);
  if (value) return value;
  throw missing(
    `${names.join(' or ')} is not set.`,
    'The platform that runs the job sets it where the job may ask for an identity token.',
  );
}

interface Question {
  url: URL;
  method: string;
  /** The job's own, which the platform has put into the environment together with the address. */
  token: string;
  field: 'value' | 'oidcToken';
  talk: Talk;
}

async function ask(local: Surroundings, { url, method, token, field, talk }: Question): Promise<string> {
  if (url.protocol !== 'https:' && !isLoopbackAddress(url.hostname)) {
    throw missing(`${url.origin} is not encrypted: the job's token is not sent there.`, 'The address has to be https.');
  }
  const { ca } = await local.settings();
  const { machine } = local;
  const wire = await openWire(machine, { url: url.href, plugin: machine.host.name, ca, trace: talk.trace });
  try {
    const send = await createSender(wire);
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'content-type': 'application/json',
    };
    const { status, text } = await readText(
      await send(url, { method, headers, body: method === 'GET' ? undefined : '' }),
    );
    const value = status < 300 ? (parseJson(text) as Record<string, unknown>)[field] : undefined;
    if (typeof value === 'string' && value !== '') return value;
    throw missing(`${url.origin} gave no identity token.`, `It answered with HTTP status ${status}.`);
  } catch (fault) {
    if (fault instanceof AdocError) throw fault;
    if (fault instanceof SyntaxError) throw missing(`${url.origin} gave no identity token.`, 'Its answer is not JSON.');
    throw networkError(fault, url, wire.proxy);
  }
}

const missing = (message: string, reason: string): AdocError =>
  new AdocError(message, {
    code: 'no-assertion',
    exitCode: exitCodes.notAllowed,
    reason,
    suggestions: [
      'GitHub Actions: permissions: {id-token: write}',
      'Azure Pipelines: name the service connection, and map SYSTEM_ACCESSTOKEN: $(System.AccessToken)',
    ],
  });
