const { execFile } = require('node:child_process');
const path = require('node:path');
const { promisify } = require('node:util');

/** Writes the declarations of the packages that others compile against. */
exports.writeTypes = async function writeTypes(root) {
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  for (const folder of ['sdk', 'emulator']) {
    const target = ['--outDir', `${folder}/dist/types`, '--rootDir', `${folder}/src`];
    const options = [
      '-p',
      `${folder}/tsconfig.json`,
      '--noEmit',
      'false',
      '--declaration',
      '--emitDeclarationOnly',
      ...target,
    ];
    await promisify(execFile)(process.execPath, [tsc, ...options], { cwd: root }).catch((error) => {
      throw new Error(`types of ${folder}:\n${error.stdout}${error.stderr}`);
    });
  }
};
