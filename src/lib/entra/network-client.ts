import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { Local } from '../local.js';
import { readText } from '../rest/answer.js';
import { createSender } from '../rest/client.js';
import { networkError } from '../rest/network-error.js';
import { openWire } from '../rest/wire.js';
import type { Talk } from '../talk.js';

/** Bytes. Answers of the sign-in have some thousands. */
const limit = 1024 * 1024;

/** Lets the identity library talk through the host's own client, so that proxies, authorities and time limits are the same everywhere. */
export function networkClient(local: Pick<Local, 'machine' | 'settings'>, talk: Talk): INetworkModule {
  async function send<T>(method: string, address: string, options: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    const { ca } = await local.settings();
    const { machine } = local;
    const wire = await openWire(machine, { url: address, plugin: machine.host.name, ca, trace: talk.trace });
    const url = new URL(address);
    try {
      const answer = await (await createSender(wire))(url, {
        method,
        headers: options.headers ?? {},
        body: method === 'GET' ? undefined : (options.body ?? ''),
      });
      const { text, status, headers } = await readText(answer, limit);
      return { status, headers: plain(headers), body: parse(text) as T };
    } catch (fault) {
      throw networkError(fault, url, wire.proxy);
    }
  }
  return {
    sendGetRequestAsync: (url, options = {}) => send('GET', url, options),
    sendPostRequestAsync: (url, options = {}) => send('POST', url, options),
  };
}

const plain = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** A proxy may answer with a page. The library then says that something is missing in the answer, and shows nothing of it. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
