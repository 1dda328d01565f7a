import type { IncomingHttpHeaders } from 'node:http';

const secretNames = /authorization|cookie|token|secret|password|^sig$|signature|api-?key/i;

/** A line of the `--debug` trace. Bodies are never shown: they carry secret variables and keys of service connections. */
export function requestLine(method: string, url: URL): string {
  return `> ${method} ${redactUrl(url)}`;
}

export function answerLine(status: number, headers: IncomingHttpHeaders, milliseconds: number): string {
  const shown = [
    'activityid',
    'x-vss-e2eid',
    'retry-after',
    'x-ratelimit-remaining',
    'x-tfs-serviceerror',
    'content-type',
  ];
  const facts = shown.filter((name) => headers[name] !== undefined).map((name) => `${name}: ${headers[name]}`);
  return [`< ${status} in ${Math.round(milliseconds)} ms`, ...facts].join('; ');
}

/** The address with every value that may be a secret replaced, and without a user or password. */
export function redactUrl(url: URL): string {
  const copy = new URL(url);
  copy.username = '';
  copy.password = '';
  for (const name of new Set(copy.searchParams.keys())) {
    // A continuation token is a place in a list, not a secret, but it may spell out names.
    if (secretNames.test(name)) copy.searchParams.set(name, '***');
  }
  return copy.href;
}
