import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes that pass before those that have passed are given back. Fewer cost time, more cost memory. */
const share = 1024 * 1024;

type Collect = (options: { type: 'minor' }) => void;
let collect: Collect | undefined;

/**
 * Counts what passes, and has used buffers collected soon. V8 sees how small the objects are, not the memory behind them, and
 * would let 60 MB pile up before it looks.
 */
export function createBufferCollector(): (bytes: number) => void {
  // What lives for a moment only needs no more room than it has: without this the room grows to 50 MB.
  setFlagsFromString('--semi-space-growth-factor=1');
  let passed = 0;
  return (bytes) => {
    passed += bytes;
    if (passed < share) return;
    passed = 0;
    collect ??= findCollector();
    collect({ type: 'minor' });
  };
}

/** The collector has a name only in contexts that are made while the flag is set. */
function findCollector(): Collect {
  setFlagsFromString('--expose-gc');
  const found = runInNewContext('gc') as Collect;
  setFlagsFromString('--no-expose-gc');
  return found;
}
