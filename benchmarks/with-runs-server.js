const { fork } = require('node:child_process');
const http = require('node:http');
const path = require('node:path');

/** A page of runs as the emulator sends them, as text. */
async function pageOfRuns() {
  const { startEmulator } = require(path.join(__dirname, '../emulator/dist/index.js'));
  const projects = [{ name: 'shop', pipelines: [{ name: 'nightly', runCount: 1000 }] }];
  const emulator = await startEmulator({ seed: { organizations: [{ name: 'contoso', projects }] } });
  try {
    const address = `${emulator.organizationUrl}/shop/_apis/build/builds?api-version=7.0&$top=1000`;
    const authorization = `Basic ${Buffer.from(`:${emulator.token}`).toString('base64')}`;
    const response = await fetch(address, { headers: { authorization } });
    if (!response.ok) throw new Error(`the emulator answers with ${response.status}`);
    return Buffer.from(await response.text());
  } finally {
    await emulator.close();
  }
}

/** Sends that page again and again: the emulator takes longer to make a page than adoc to list it, and would be what is measured. */
async function serve() {
  const page = await pageOfRuns();
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    const [, pages] = /\/pages-(\d+)\//.exec(pathname);
    const number = Number(searchParams.get('continuationToken') ?? 1);
    if (number < Number(pages)) response.setHeader('x-ms-continuationtoken', number + 1);
    response.setHeader('content-type', 'application/json; charset=utf-8; api-version=7.0');
    response.end(page);
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

/**
 * Runs a server, in a process of its own, for as long as `use` takes with its collection's address. Its project `pages-N` has N
 * pages of 1000 runs.
 */
exports.withRunsServer = async function withRunsServer(use) {
  const server = fork(__filename);
  try {
    const port = await new Promise((resolve, reject) => {
      server.once('message', resolve);
      server.once('exit', (code) => reject(new Error(`the server of runs ended with ${code}`)));
    });
    return await use(`http://127.0.0.1:${port}/collection`);
  } finally {
    server.kill();
  }
};

if (require.main === module) {
  // Whoever started it may be gone without a word.
  process.once('disconnect', () => process.exit());
  serve();
}
