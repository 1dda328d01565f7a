import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

export interface PluginRecipe {
  name: string;
  version?: string;
  /** Ids with colons, and what they return, as source. Default: `hello:world`, which tells its version. */
  commands?: Record<string, string>;
  /** Source of the body of each hook. */
  hooks?: Record<string, string>;
  /** Files beside: path and content. */
  files?: Record<string, string>;
  /** Added to its package.json. */
  content?: Record<string, unknown>;
}

export interface PackedPlugin {
  content: { name: string; version: string } & Record<string, unknown>;
  /** The unpacked package. */
  folder: string;
  /** The tarball. */
  file: string;
}

/** Writes a plugin as strangers write them, against the SDK of the host, and packs it as npm would. */
export async function packPlugin(world: string, recipe: PluginRecipe): Promise<PackedPlugin> {
  const { name, version = '1.0.0', hooks = {}, files = {} } = recipe;
  const commands = recipe.commands ?? { 'hello:world': JSON.stringify({ version }) };
  const stage = await mkdtemp(path.join(world, 'package-'));
  const folder = path.join(stage, 'package');
  const targets = Object.keys(hooks).map((event) => [event, `./hooks/${event}.js`]);
  const content = {
    name,
    version,
    oclif: { commands: './commands', topicSeparator: ' ', hooks: Object.fromEntries(targets) },
    peerDependencies: { '@adoc/sdk': '>=0.1.0' },
    peerDependenciesMeta: { '@adoc/sdk': { optional: true } },
    ...recipe.content,
  };
  const written = {
    'package.json': JSON.stringify(content),
    ...Object.fromEntries(
      Object.entries(commands).map(([id, result]) => [`commands/${id.replaceAll(':', '/')}.js`, command(result)]),
    ),
    ...Object.fromEntries(
      Object.entries(hooks).map(([event, body]) => [
        `hooks/${event}.js`,
        `module.exports = async function () { ${body} };\n`,
      ]),
    ),
    ...files,
  };
  for (const [place, text] of Object.entries(written)) {
    const target = path.join(folder, place);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  const file = path.join(stage, `${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`);
  await promisify(execFile)('tar', ['-czf', file, '-C', stage, 'package']);
  return { content, folder, file };
}

function command(result: string): string {
  return `const { AdocCommand } = require('@adoc/sdk');
module.exports = class extends AdocCommand {
  static summary = 'Greet.';
  async run() { return ${result}; }
};
`;
}
