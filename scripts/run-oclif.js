const { execFile } = require('node:child_process');
const path = require('node:path');
const { promisify } = require('node:util');

/** Runs oclif's own command line in a folder, without its question to the registry whether there is a newer one. */
exports.runOclif = async function runOclif(words, folder) {
  const bin = path.join(path.dirname(require.resolve('oclif/package.json')), 'bin/run.js');
  const env = { ...process.env, OCLIF_SKIP_NEW_VERSION_CHECK: 'true', NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [bin, ...words], { cwd: folder, env }).catch((error) => {
    throw new Error(`oclif ${words.join(' ')} in ${folder}:\n${error.stdout}${error.stderr}`);
  });
};
