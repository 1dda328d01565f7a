import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SilentServer {
  /** An organization on it. */
  organizationUrl: string;
  /** When the first request has arrived. */
  arrival: Promise<unknown>;
  close(): void;
}

/** A server that takes requests and never answers: whoever asks it is held in the middle of its work. */
export async function startSilentServer(): Promise<SilentServer> {
  const server = createServer();
  const arrival = once(server, 'request');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    organizationUrl: `http://127.0.0.1:${port}/tfs/DefaultCollection`,
    arrival,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
