import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  /** `http://127.0.0.1:8080` */
  url: string;
  /** `host:port` of every tunnel that was asked for. */
  targets: string[];
  /** What the client said to the proxy itself, headers and all. */
  heard: string[];
  close(): Promise<void>;
}

interface ProxyOptions {
  /** The port of loopback where every tunnel ends, whatever name was asked for. */
  port: number;
  /** Answers this instead of opening a tunnel. */
  refuse?: number;
  /** Lets in only this user, `name:password`. */
  user?: string;
  /** It is itself spoken to with TLS. */
  tls?: { key: string; cert: string };
}

/** A proxy as companies have them: whatever is behind it believes to be reached under its real name. */
export async function startConnectProxy({ port, refuse, user, tls }: ProxyOptions): Promise<ConnectProxy> {
  const targets: string[] = [];
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).once('close', () => sockets.delete(socket));
  };
  const reject: RequestListener = (_request, response) => response.writeHead(400).end();
  const server = tls ? createTlsServer(tls, reject) : createServer(reject);
  server.on('connect', (request, client: Socket) => {
    targets.push(request.url ?? '');
    heard.push(JSON.stringify(request.headers));
    keep(client);
    const isKnown = !user || request.headers['proxy-authorization'] === `Basic ${Buffer.from(user).toString('base64')}`;
    if (refuse !== undefined || !isKnown) {
      client.end(`HTTP/1.1 ${refuse ?? 407} Refused\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const tunnel = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.pipe(client).pipe(tunnel);
    });
    keep(tunnel);
    client.once('close', () => tunnel.destroy());
    tunnel.once('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    targets,
    heard,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
