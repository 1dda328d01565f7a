import { commandSource } from './command-source.js';
import { packageJson } from './package-json.js';
import type { PluginName } from './plugin-name.js';
import { readme } from './readme.js';
import { testSource } from './test-source.js';

/** CommonJS starts faster than ES modules, and is what adoc itself is built to. */
const compilerOptions = {
  target: 'es2023',
  module: 'nodenext',
  outDir: 'dist',
  rootDir: 'src',
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  types: ['node'],
};

/** What a new plugin consists of, by path. */
export function pluginFiles(name: PluginName, version: string): Record<string, string> {
  return {
    '.gitignore': 'node_modules/\ndist/\noclif.manifest.json\n*.tgz\n',
    'README.md': readme(name),
    'package.json': packageJson(name, version),
    'tsconfig.json': `${JSON.stringify({ compilerOptions, include: ['src'] }, undefined, 2)}\n`,
    [`src/commands/${name.topic}/projects.ts`]: commandSource(name),
    'test/projects.test.mjs': testSource(name),
  };
}
