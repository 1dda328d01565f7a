import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/** A request as it came in, before anybody has answered it. */
export interface Heard {
  method: string;
  /** Path and query. */
  path: string;
  /** By name, in small letters. */
  headers: Record<string, string>;
  body: string;
  /** 1 for the first request of the server. */
  number: number;
}

/** Plays one answer, well or badly, byte by byte. */
export type Script = (socket: Socket, heard: Heard) => void;

export interface ScriptedServer {
  /** `http://127.0.0.1:8080` */
  url: string;
  /** A collection on it. */
  organizationUrl: string;
  heard: Heard[];
  /** How many connections were made. */
  connections(): number;
  /** What it does from now on. */
  script: Script;
  close(): Promise<void>;
}

interface ServerOptions {
  /** An address of loopback. Default: 127.0.0.1. */
  address?: string;
  tls?: { key: string; cert: string };
  /** Does something with a connection before any request is read; a true result means that nothing more is to come. */
  accept?: (socket: Socket) => boolean;
}

/** A server without manners: below HTTP, so that it can stop, lie or ramble wherever a script wants. */
export async function startScriptedServer(script: Script, options: ServerOptions = {}): Promise<ScriptedServer> {
  const { address = '127.0.0.1', tls, accept } = options;
  const sockets = new Set<Socket>();
  const heard: Heard[] = [];
  let connections = 0;
  const take = (socket: Socket): void => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).once('close', () => sockets.delete(socket));
    if (!accept?.(socket)) readRequests(socket, answer);
  };
  const server = tls ? createTlsServer(tls, take) : createServer(take);
  // A handshake that the other side gives up.
  server.on('tlsClientError', () => undefined);
  server.listen(0, address);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `${tls ? 'https' : 'http'}://${address.includes(':') ? `[${address}]` : address}:${port}`;
  const running: ScriptedServer = {
    url,
    organizationUrl: `${url}/tfs/DefaultCollection`,
    heard,
    connections: () => connections,
    script,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  function answer(socket: Socket, request: Omit<Heard, 'number'>): void {
    heard.push({ ...request, number: heard.length + 1 });
    running.script(socket, heard.at(-1) as Heard);
  }
  return running;
}

/** Hands over each request of a connection when it is complete; bodies have a length here. */
function readRequests(socket: Socket, answer: (socket: Socket, request: Omit<Heard, 'number'>) => void): void {
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    text += chunk;
    for (;;) {
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return;
      const [line = '', ...lines] = text.slice(0, end).split('\r\n');
      const headers = Object.fromEntries(lines.map((each) => splitHeader(each)));
      const length = Number(headers['content-length'] ?? 0);
      if (text.length < end + 4 + length) return;
      const [method = '', path = ''] = line.split(' ');
      const body = text.slice(end + 4, end + 4 + length);
      text = text.slice(end + 4 + length);
      answer(socket, { method, path, headers, body });
    }
  });
}

function splitHeader(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}
