// The main job, shown on an Azure DevOps of its own: sign in, keep defaults, see where you are, list repositories.
// Everything it writes is in a temporary home, which is gone afterwards.
const { spawn, spawnSync } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = path.join(__dirname, '..');
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'adoc-demo-'));
const token = randomBytes(24).toString('hex');
const isBold = process.stdout.isTTY && !process.env.NO_COLOR;

function environment() {
  // Without the user's own settings, tokens and keychain: a demonstration must not touch them.
  const own = /^(ADOC_|AZDO_|AZURE_DEVOPS_|SYSTEM_|XDG_|DBUS_)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  const directories = {
    ADOC_CONFIG_DIR: `${home}/config`,
    ADOC_DATA_DIR: `${home}/data`,
    ADOC_CACHE_DIR: `${home}/cache`,
  };
  return { ...env, ...directories, HOME: home, ADOC_SECRET_STORE: 'file', ADOC_OUTPUT: 'table' };
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function show(line, words, input) {
  say(`\n${isBold ? `\u001b[1m$ ${line}\u001b[0m` : `$ ${line}`}`);
  const stdio = [input === undefined ? 'ignore' : 'pipe', 'inherit', 'inherit'];
  const { status } = spawnSync(process.execPath, [path.join(root, 'bin/run.js'), ...words], {
    cwd: home,
    env: environment(),
    input,
    stdio,
  });
  if (status !== 0) throw new Error(`${line} ended with ${status}`);
}

function startEmulator() {
  const bin = path.join(root, 'emulator/bin/adoc-emulator.js');
  const emulator = spawn(process.execPath, [bin, '--pat', token], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => emulator.kill());
  return new Promise((resolve, reject) => {
    emulator.once('error', reject);
    emulator.once('exit', (code) => reject(new Error(`the emulator ended with ${code}`)));
    emulator.stdout.once('data', (data) => resolve({ emulator, organization: `${data}`.split('\n')[0] }));
  });
}

// With a handler, an interrupt ends the command that is running, and the temporary home goes all the same.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.once('exit', () => fs.rmSync(home, { recursive: true, force: true }));

async function main() {
  const { emulator, organization } = await startEmulator();
  emulator.removeAllListeners('exit');
  try {
    say(`An Azure DevOps Server of its own is running at ${organization}; its users have a token in $TOKEN.`);
    const login = ['devops', 'login', '--organization', organization];
    show(`printf %s "$TOKEN" | adoc ${login.join(' ')}`, login, token);
    show('adoc devops configure --defaults project=Fabrikam', [
      'devops',
      'configure',
      '--defaults',
      'project=Fabrikam',
    ]);
    show('adoc devops status', ['devops', 'status']);
    show('adoc repos list', ['repos', 'list']);
    const query = '[].{name: name, branch: defaultBranch}';
    show(`adoc repos list --query '${query}' --output yaml`, ['repos', 'list', '--query', query, '--output', 'yaml']);
  } finally {
    emulator.kill();
  }
  say('\nNow with your own organization, from this folder:');
  say('\n  node bin/run.js devops login --organization https://dev.azure.com/YOUR-ORGANIZATION');
  say('  node bin/run.js repos list --project YOUR-PROJECT');
  say('\nThe token is a personal access token with the scope Code (read): User settings > Personal access tokens.');
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
