import { AdocError, exitCodes } from '@adoc/sdk';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { isJsonObject } from '../files/is-json-object.js';
import type { Local } from '../local.js';
import { readText } from '../rest/answer.js';
import { createSender } from '../rest/client.js';
import { networkError } from '../rest/network-error.js';
import { parseJson } from '../rest/parse-json.js';
import { openWire } from '../rest/wire.js';
import type { Talk } from '../talk.js';
import { entraError, type Refusal } from './entra-error.js';

/** Bytes. Answers of the sign-in have some thousands. */
const limit = 1024 * 1024;

type Surroundings = Pick<Local, 'machine' | 'settings'>;

/**
 * Lets the identity library talk through the host's own client, so that proxies, authorities and time limits are the same everywhere.
 * The library drops most of what the network and Entra ID say when something goes wrong, so that it is kept here.
 * @throws AdocError exit 4 when the sign-in is refused, 5 when Entra ID cannot be asked
 */
export async function throughHost<Result>(
  local: Surroundings,
  talk: Talk,
  action: (client: INetworkModule) => Promise<Result>,
): Promise<Result> {
  let fault: unknown;
  let refusal: Refusal | undefined;
  async function send<T>(method: string, url: string, options: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    try {
      const answer = await ask<T>(local, talk, { method, url, options });
      refusal = refusalIn(answer.body);
      return answer;
    } catch (error) {
      fault = error;
      throw error;
    }
  }
  try {
    return await action({
      sendGetRequestAsync: (url, options = {}) => send('GET', url, options),
      sendPostRequestAsync: (url, options = {}) => send('POST', url, options),
    });
  } catch (error) {
    throw fault ?? entraError(error, refusal);
  }
}

interface Question {
  method: string;
  url: string;
  options: NetworkRequestOptions;
}

async function ask<T>(
  local: Surroundings,
  talk: Talk,
  { method, url, options }: Question,
): Promise<NetworkResponse<T>> {
  const { ca } = await local.settings();
  const { machine } = local;
  const wire = await openWire(machine, { url, plugin: machine.host.name, ca, trace: talk.trace });
  const { headers = {}, body = '' } = options;
  const target = new URL(url);
  try {
    const send = await createSender(wire);
    const answer = await send(target, { method, headers, body: method === 'GET' ? undefined : body });
    const { text, status, headers: received } = await readText(answer, { limit });
    if (status >= 500 || status === 429) throw unavailable(target, status);
    return { status, headers: plain(received), body: parse(text, target, status) as T };
  } catch (fault) {
    throw fault instanceof AdocError ? fault : networkError(fault, target, wire.proxy);
  }
}

const plain = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

function parse(text: string, url: URL, status: number): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof AdocError) throw error;
    if (status >= 400) return {};
    throw new AdocError(`${url.host} gave something else than the answer of a sign-in.`, {
      code: 'unreadable',
      exitCode: exitCodes.unavailable,
      reason: 'It is not JSON. Proxies answer so with a page of their own.',
      suggestions: ['Check your connection, proxy or VPN.'],
    });
  }
}

function refusalIn(body: unknown): Refusal | undefined {
  if (!isJsonObject(body) || typeof body.error !== 'string' || body.error === 'authorization_pending') return undefined;
  return { error: body.error, description: String(body.error_description ?? '') };
}

const unavailable = (url: URL, status: number): AdocError =>
  new AdocError(`${url.host} is not available (HTTP status ${status}).`, {
    code: 'unavailable',
    exitCode: exitCodes.unavailable,
    suggestions: ['Try again later.'],
  });
