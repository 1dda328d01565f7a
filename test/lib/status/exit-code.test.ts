import { exitCodeOf } from '../../../src/lib/status/check-connections.js';
import type { ConnectionStatus } from '../../../src/lib/status/connection-status.js';

/** A connection with that problem; 0 is none. */
function row(exitCode: number, isInUse: boolean): ConnectionStatus {
  const problem = exitCode === 0 ? null : { code: 'x', message: 'x', reason: null, exitCode };
  return { isInUse, problem } as ConnectionStatus;
}

test.each([
  ['nobody is signed in', [], 4],
  ['the one in use works', [row(0, true)], 0],
  ['the one in use works, another does not', [row(0, true), row(4, false)], 0],
  ['the token of the one in use is rejected', [row(4, true), row(0, false)], 4],
  ['the one in use cannot be asked', [row(5, true)], 5],
  ['the one in use is not there', [row(3, true)], 4],
  ['the keychain is locked', [row(1, true)], 4],
  ['none is in use, and all work', [row(0, false), row(0, false)], 0],
  ['none is in use, and one cannot be asked', [row(0, false), row(5, false)], 5],
  ['none is in use, and one is rejected', [row(5, false), row(4, false)], 4],
])('where %s', (_, rows, expected) => {
  expect(exitCodeOf(rows)).toBe(expected);
});
