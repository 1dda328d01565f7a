import { request } from 'node:http';
import type { Emulator } from '../src/index.js';

export const TOKEN = 'unit-test-token-0123456789';

interface Asking {
  method?: string;
  /** Replaces the valid token; empty sends none. */
  token?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Sends a request as a client of the service does: a PAT as Basic, no sign-in redirect, redirects not followed. */
export async function ask(emulator: Emulator, path: string, asking: Asking = {}) {
  const { method = 'GET', token = TOKEN, headers = {}, body } = asking;
  const response = await fetch(emulator.url + path, {
    method,
    redirect: 'manual',
    headers: { 'X-TFS-FedAuthRedirect': 'Suppress', ...(token && { authorization: basic(token) }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson && text ? JSON.parse(text) : undefined,
  };
}

export const basic = (token: string): string => `Basic ${Buffer.from(`:${token}`).toString('base64')}`;

/** Sends a request under another name than the emulator's own, as behind a proxy. */
export function askAs(emulator: Emulator, host: string, path: string): Promise<{ status: number; text: string }> {
  const { port } = new URL(emulator.url);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { host, authorization: basic(TOKEN) } });
    sent.once('error', reject).once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.end();
  });
}
