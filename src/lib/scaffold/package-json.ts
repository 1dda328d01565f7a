import type { PluginName } from './plugin-name.js';

/** `package.json` of a new plugin, for the adoc of a version. */
export function packageJson(name: PluginName, version: string): string {
  const range = `^${version}`;
  const manifest = {
    name: name.package,
    version: '0.1.0',
    description: `Commands of adoc that begin with ${name.topic}.`,
    keywords: ['adoc-plugin'],
    license: 'UNLICENSED',
    engines: { node: '>=20.19' },
    files: ['dist', 'oclif.manifest.json'],
    scripts: {
      build: 'tsc && adoc-manifest',
      test: 'npm run build && node --test',
      prepack: 'npm run build',
    },
    oclif: {
      commands: './dist/commands',
      topicSeparator: ' ',
      topics: { [name.topic]: { description: 'Say hello to projects.' } },
    },
    // An installed plugin uses the SDK of the adoc that it is installed into; only its development needs one of its own.
    peerDependencies: { '@adoc/sdk': range },
    peerDependenciesMeta: { '@adoc/sdk': { optional: true } },
    devDependencies: {
      '@adoc/cli': range,
      '@adoc/emulator': range,
      '@adoc/sdk': range,
      '@types/node': '^20.19.0',
      typescript: '>=5.6',
    },
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
