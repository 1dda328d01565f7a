const { fork } = require('node:child_process');
const path = require('node:path');

/** What the lists are taken from: a project for each, so that each is one command. */
function seed() {
  const repositories = (count) => Array.from({ length: count }, (_, index) => ({ name: `repository-${index + 1}` }));
  const projects = [
    { name: 'repositories-100', repositories: repositories(100) },
    { name: 'repositories-10000', repositories: repositories(10_000) },
  ];
  return { organizations: [{ name: 'contoso', projects }] };
}

async function serve() {
  const { startEmulator } = require(path.join(__dirname, '../emulator/dist/index.js'));
  const { organizationUrl, token } = await startEmulator({ seed: seed() });
  process.send({ organizationUrl, token });
}

/** Runs the emulator, in a process of its own so that who measures is not in the way, for as long as `use` takes. */
exports.withEmulator = async function withEmulator(use) {
  const emulator = fork(__filename);
  try {
    return await use(
      await new Promise((resolve, reject) => {
        emulator.once('message', resolve);
        emulator.once('exit', (code) => reject(new Error(`the emulator ended with ${code}`)));
      }),
    );
  } finally {
    emulator.kill();
  }
};

if (require.main === module) {
  // Whoever started it may be gone without a word.
  process.once('disconnect', () => process.exit());
  serve();
}
