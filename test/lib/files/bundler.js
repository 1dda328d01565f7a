// Bundles argv[2] into the directory argv[3] as the build does. A process of its own: rolldown does not run inside Jest.
const path = require('node:path');
const { rolldown } = require('rolldown');

async function main(input, dir) {
  const build = await rolldown({
    input,
    platform: 'node',
    external: ['keytar'],
    tsconfig: false,
    resolve: {
      // The index of the SDK would bring all of oclif along.
      alias: { '@adoc/sdk': path.join(__dirname, '../../../sdk/src/errors/adoc-error.ts') },
      extensionAlias: { '.js': ['.ts', '.js'] },
    },
    onLog: () => undefined,
  });
  await build.write({ dir, format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' });
  await build.close();
}

main(process.argv[2], process.argv[3]);
