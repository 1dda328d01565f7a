import { spawn } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { gitEnvironment } from '../../../areas/git/run-git.js';
import type { Answer } from '../../../http/answer.js';

/** A request as Git's own CGI program takes it. */
export interface BackendRequest {
  method: string;
  /** Below the repository, such as `/info/refs`. */
  path: string;
  /** Without the question mark. */
  query: string;
  contentType: string | undefined;
  contentEncoding: string | undefined;
  /** The protocol version the client speaks. */
  protocol: string | undefined;
  body: Buffer;
}

/** Lets `git http-backend` answer for a bare repository; what it sends is passed on while it comes. */
export async function runBackend(directory: string, request: BackendRequest): Promise<Answer & { body: Readable }> {
  const { GIT_DIR: _, ...env } = gitEnvironment(directory, {
    GIT_PROJECT_ROOT: dirname(directory),
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${basename(directory)}${request.path}`,
    REQUEST_METHOD: request.method,
    QUERY_STRING: request.query,
    CONTENT_TYPE: request.contentType ?? '',
    CONTENT_LENGTH: String(request.body.length),
    ...(request.contentEncoding && { HTTP_CONTENT_ENCODING: request.contentEncoding }),
    ...(request.protocol && { GIT_PROTOCOL: request.protocol }),
  });
  const child = spawn('git', ['http-backend'], { env, windowsHide: true, stdio: ['pipe', 'pipe', 'ignore'] });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  // Git may end before it has read everything, which is its right.
  child.stdin.on('error', () => {});
  child.stdin.end(request.body);
  const head = await Promise.race([readHead(child.stdout), failed]);
  const headers = Object.fromEntries(
    head.split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const { Status, ...rest } = headers;
  return { status: Number.parseInt(Status ?? '200', 10), headers: rest, body: child.stdout };
}

/** Reads up to the empty line, and leaves the rest in the stream. */
async function readHead(output: Readable): Promise<string> {
  let text = Buffer.alloc(0);
  for (;;) {
    const chunk: Buffer | null = output.read();
    if (chunk) {
      text = Buffer.concat([text, chunk]);
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) continue;
      output.unshift(text.subarray(end + 4));
      return text.toString('latin1', 0, end);
    }
    if (output.readableEnded || output.destroyed) throw new Error('git http-backend ended without an answer');
    await new Promise<void>((resolve) => {
      const go = (): void => {
        for (const event of ['readable', 'end', 'close'] as const) output.off(event, go);
        resolve();
      };
      for (const event of ['readable', 'end', 'close'] as const) output.on(event, go);
    });
  }
}
