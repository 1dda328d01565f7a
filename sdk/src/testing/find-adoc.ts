import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The program to test with: what `ADOC_BIN` names, or the package of the host that the plugin has among its development
 * dependencies.
 * @throws Error that says what to install
 */
export function findAdoc(plugin: string): string {
  if (process.env.ADOC_BIN) return path.resolve(process.env.ADOC_BIN);
  const from = createRequire(path.join(plugin, 'package.json'));
  let manifest: string;
  try {
    manifest = from.resolve('@adoc/cli/package.json');
  } catch {
    throw new Error(
      `There is no adoc to test ${plugin} with. Install one beside it (npm install --save-dev @adoc/cli), or name its bin/run.js in ADOC_BIN.`,
    );
  }
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { adoc: string } };
  return path.join(path.dirname(manifest), bin.adoc);
}
