// Asks a keyring that does not answer. With `exit`, ends by itself meanwhile and tells the id of the process that it started.
import { runInChild } from '../../../../src/lib/secrets/run-in-child.js';
import { findChildren } from '../find-children.js';

const [script = '', how] = process.argv.slice(2);
void runInChild({ script, env: process.env, platform: 'linux', timeLimit: 60_000 })({ verb: 'find', account: 'a' });
setImmediate(() => {
  if (how !== 'exit') return;
  process.stdout.write(String(findChildren(process.pid)[0]?.pid));
  process.exit(3);
});
