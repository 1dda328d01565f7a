import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PackedPlugin } from './pack-plugin.js';

export interface NpmRegistry {
  url: string;
  /** Paths that were asked for. */
  requests: string[];
  /** Adds a version; the one published last is the latest. */
  publish(packed: PackedPlugin, dist?: Record<string, unknown>): Promise<void>;
  /** From now on tarballs hold other bytes than their integrity says. */
  tamper(): void;
  close(): Promise<void>;
}

/** A registry on loopback that npm reads from: packages with their versions, and tarballs. */
export async function startNpmRegistry(): Promise<NpmRegistry> {
  const packages = new Map<string, Record<string, object>>();
  const latest = new Map<string, string>();
  const tarballs = new Map<string, Buffer>();
  const requests: string[] = [];
  let isTampered = false;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    requests.push(path);
    const tarball = tarballs.get(path);
    if (tarball) return void response.end(isTampered ? Buffer.concat([tarball, Buffer.from('x')]) : tarball);
    const name = path.slice(1);
    const versions = packages.get(name);
    response.setHeader('content-type', 'application/json');
    if (versions)
      return void response.end(JSON.stringify({ name, 'dist-tags': { latest: latest.get(name) }, versions }));
    response.writeHead(404).end('{"error": "Not found"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    async publish({ content, file }, dist = {}) {
      const { name, version } = content;
      const bytes = await readFile(file);
      const path = `/-/${name.replace('/', '-')}-${version}.tgz`;
      tarballs.set(path, bytes);
      const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
      const shasum = createHash('sha1').update(bytes).digest('hex');
      const described = { ...content, dist: { tarball: `${url}${path}`, integrity, shasum, ...dist } };
      packages.set(name, { ...packages.get(name), [version]: described });
      latest.set(name, version);
    },
    tamper() {
      isTampered = true;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
