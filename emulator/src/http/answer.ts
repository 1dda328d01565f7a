import type { Readable } from 'node:stream';

/** What the emulator sends back. Header names are as the service writes them. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  /** A stream for what is long or grows; it goes out in chunks, without a length. */
  body: string | Buffer | Readable;
}

type Headers = Answer['headers'];

/** Makes the kinds of answers that the service gives. */
export const answer = {
  json(value: unknown, { status = 200, headers = {} }: { status?: number; headers?: Headers } = {}): Answer {
    return {
      status,
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
      body: JSON.stringify(value),
    };
  },
  /** Done, with nothing to say. */
  empty(status = 204, headers: Headers = {}): Answer {
    return { status, headers, body: '' };
  },
  /** A list is never a bare array on the wire. */
  list(value: unknown[], headers: Headers = {}): Answer {
    return answer.json({ count: value.length, value }, { headers });
  },
  text(body: string, status: number): Answer {
    return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body };
  },
  html(title: string, status: number, headers: Headers = {}): Answer {
    const body = `<!DOCTYPE html>\r\n<html lang="en-US">\r\n<head><title>${title}</title></head>\r\n<body><h1>${title}</h1></body>\r\n</html>\r\n`;
    return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers }, body };
  },
};
