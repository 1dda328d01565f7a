import { createRequire } from 'node:module';
import path from 'node:path';

export type Keytar = Pick<typeof import('keytar'), 'getPassword' | 'setPassword' | 'deletePassword'>;

/** @throws Error whose message is the operating system's reason */
export async function loadKeytar(): Promise<Keytar> {
  try {
    const loaded: Keytar & { default?: Keytar } = await import('keytar');
    return loaded.default ?? loaded;
  } catch (error) {
    throw new Error(findLoadReason() ?? (error as Error).message.split('\n')[0], { cause: error });
  }
}

/** The package hides why its binary did not load (a missing libsecret, mostly); loading that directly tells. */
function findLoadReason(): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    const folder = path.dirname(require.resolve('keytar/package.json'));
    require(path.join(folder, 'prebuilds', `${process.platform}-${process.arch}`, 'keytar.node'));
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n')[0];
  }
}
