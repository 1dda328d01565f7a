// A process of its own, because a Secret Service that does not answer blocks keytar for 50 s, and process.exit with it:
// only a signal ends that. One request as a line on stdin, one answer as a line on stdout, nothing in argv.
import type { KeychainRequest } from './keychain-protocol.js';
import { loadKeytar } from './load-keytar.js';
import { performRequest } from './perform-request.js';

let text = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (part: string) => {
  text += part;
  if (text.endsWith('\n')) void answer(JSON.parse(text) as KeychainRequest);
});
// The parent keeps stdin open while it waits: the end of it means that nobody waits any more.
process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL'));

async function answer(request: KeychainRequest): Promise<void> {
  process.stdout.write(`${JSON.stringify(await performRequest(loadKeytar, request))}\n`);
}
