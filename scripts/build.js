// Bundles the packages to CommonJS (the form that starts fastest), then writes the manifests that oclif reads at start-up.
const { readFile, rename, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { globSync } = require('tinyglobby');
const { rolldown } = require('rolldown');
const { asciiOnly } = require('./ascii-only.js');
const { compareWithoutLocale } = require('./compare-without-locale.js');
const { lazyRequires } = require('./lazy-requires.js');
const { leanGot } = require('./lean-got.js');
const { minifyPackages } = require('./minify-packages.js');
const { runOclif } = require('./run-oclif.js');
const { writeHelp } = require('./write-help.js');
const { writeLicences } = require('./write-licences.js');
const { writePositions } = require('./write-positions.js');
const { writeStartIndex } = require('./write-start-index.js');
const { writeTypes } = require('./write-types.js');

const root = path.join(__dirname, '..');

/** Every command and hook is its own entry, so that a command loads what it needs and no more. */
function entriesOf(folder, patterns) {
  const files = globSync(patterns, { cwd: path.join(root, folder, 'src') });
  return Object.fromEntries(
    files.sort().map((file) => [file.replace(/\.ts$/, ''), path.join(root, folder, 'src', file)]),
  );
}

const sdk = path.join(root, 'sdk/src');
const bundles = [
  // The one copy of oclif lives in the SDK: the host and all first-party plugins share it.
  {
    folder: 'sdk',
    input: {
      index: `${sdk}/index.ts`,
      host: `${sdk}/host/index.ts`,
      oclif: `${sdk}/oclif.ts`,
      testing: `${sdk}/testing/index.ts`,
    },
    plugins: [compareWithoutLocale],
    // Nearly every command needs most of it.
    inOne: (id) => !/[\\/](is-wsl|is-inside-container|wsl-utils|is-docker)[\\/]|[\\/]testing[\\/]/.test(id),
  },
  {
    folder: '.',
    input: entriesOf('.', [
      'main.ts',
      'help.ts',
      'commands/**/*.ts',
      'hooks/*.ts',
      'lib/secrets/keychain-child.ts',
      'lib/plugins/load-child.ts',
      'lib/start/index-plugin.ts',
    ]),
    plugins: [leanGot],
  },
  { folder: 'emulator', input: entriesOf('emulator', ['index.ts', 'main.ts']), hasPositions: false },
  ...globSync('plugins/*/package.json', { cwd: root }).map((file) => {
    const folder = path.dirname(file);
    return { folder, input: entriesOf(folder, ['commands/**/*.ts']), isPlugin: true };
  }),
];

/** The package a shared chunk is made of, so that a list of loaded files tells which library a command pulled in. */
function packageOf(moduleIds) {
  if (moduleIds.some((id) => id.startsWith(root) && !id.includes('node_modules'))) return '';
  const names = moduleIds.map((id) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]).filter(Boolean);
  return names.length > 0 ? `${names.at(-1).replace(/[\\/]/, '-')}.` : '';
}

/** What more than one command may need, and is our own. */
const isShared = (id) =>
  !/node_modules|[\\/]src[\\/](commands|hooks)[\\/]|child\.ts$|[\\/]src[\\/](main|help)\.ts$/.test(id);

/** Packages of others use eval and circular imports; a late import need not be in another file to be late. */
const accepted = new Set(['EVAL', 'CIRCULAR_DEPENDENCY', 'INEFFECTIVE_DYNAMIC_IMPORT']);

async function bundle({ folder, input, plugins = [], inOne = isShared, hasPositions = true }) {
  const directory = path.join(root, folder, 'dist');
  const fresh = `${directory}.new`;
  await rm(fresh, { recursive: true, force: true });
  const build = await rolldown({
    input,
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      lazyRequires,
      ...plugins,
      minifyPackages,
      asciiOnly,
      ...(hasPositions ? [writePositions(path.join(root, folder))] : []),
    ],
    external: folder === 'sdk' ? [] : [/^@adoc\//, 'keytar'],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    tsconfig: false,
    onLog(level, log, report) {
      // What our own sources do is for the linter.
      if (level === 'warn' && !accepted.has(log.code)) report('error', log);
    },
  });
  const { output } = await build.write({
    dir: fresh,
    format: 'cjs',
    exports: 'named',
    // One file for all that is our own, in which each module runs when it is first imported: opening a file costs more than
    // reading one that is larger. Packages of others have theirs.
    strictExecutionOrder: true,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: folder === 'sdk' ? 'sdk-with-oclif-core' : 'own', test: inOne }],
    },
    // All that the host imports late is CommonJS; a true import() would start the loader of ES modules for it.
    dynamicImportInCjs: folder === 'sdk',
    entryFileNames: '[name].js',
    chunkFileNames: ({ moduleIds }) => `chunks/${packageOf(moduleIds)}[name]-[hash].js`,
    sourcemap: hasPositions && 'hidden',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  await writeLicences(
    output.flatMap((chunk) => chunk.moduleIds ?? []),
    fresh,
  );
  await build.close();
  // What is running meanwhile keeps the old files; a build that is interrupted leaves a program that works.
  await rm(directory, { recursive: true, force: true });
  await rename(fresh, directory);
}

async function main() {
  await Promise.all(bundles.map(bundle));
  await writeTypes(root);
  for (const { folder, isPlugin } of bundles) {
    // The manifest names every command, so that oclif knows them without loading them.
    if (isPlugin) await writeManifest(path.join(root, folder));
  }
  await writeManifest(root);
  await writeStartIndex(root);
  await writeHelp(root);
}

/**
 * oclif names the commands in the order in which the disk gives their files, which differs from one folder to another. A
 * line for each keeps changes readable, and blanks out of what is published.
 */
async function writeManifest(folder) {
  await runOclif(['manifest'], folder);
  const file = path.join(folder, 'oclif.manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const commands = Object.entries(manifest.commands).sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = commands.map(([id, command]) => `${JSON.stringify(id)}:${JSON.stringify(command)}`);
  await writeFile(file, `{"commands":{\n${lines.join(',\n')}\n},"version":${JSON.stringify(manifest.version)}}\n`);
}

main().catch((error) => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
