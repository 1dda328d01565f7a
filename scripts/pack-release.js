// Packs all packages into a folder, installs them elsewhere as users do, and writes a bill of materials of what users get then.
// (Of this tree npm would leave out what a tool of ours needs as well.)
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { version } = require('../package.json');

const root = path.join(__dirname, '..');
const release = path.resolve(process.argv[2] ?? 'release');
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'adoc-release-'));

function npm(words, cwd) {
  return execFileSync('npm', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

try {
  fs.mkdirSync(release, { recursive: true });
  npm(['pack', '--silent', '--workspaces', '--include-workspace-root', '--pack-destination', release], root);
  const packages = fs.readdirSync(release).filter((name) => name.endsWith('.tgz'));
  fs.writeFileSync(path.join(home, 'package.json'), JSON.stringify({ name: 'adoc', version, private: true }));
  npm(
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages.map((name) => path.join(release, name))],
    home,
  );
  for (const [format, ending] of [
    ['cyclonedx', 'cdx'],
    ['spdx', 'spdx'],
  ]) {
    const bill = npm(['sbom', '--sbom-format', format, '--sbom-type', 'application'], home);
    fs.writeFileSync(path.join(release, `adoc.${ending}.json`), bill);
  }
  const answer = execFileSync(process.execPath, [path.join(home, 'node_modules/@adoc/cli/bin/run.js'), '--version']);
  process.stdout.write(`${packages.join('\n')}\n${answer}`);
} finally {
  fs.rmSync(home, { recursive: true, force: true });
}
