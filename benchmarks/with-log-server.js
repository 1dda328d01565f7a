const { fork } = require('node:child_process');
const http = require('node:http');

const record = (id, parentId, type, fields) => ({
  id,
  parentId,
  type,
  name: id,
  order: 1,
  state: 'completed',
  ...fields,
});
const timeline = {
  id: 'timeline',
  records: [
    record('Build', null, 'Stage'),
    record('phase', 'Build', 'Phase'),
    record('Compile', 'phase', 'Job'),
    record('Test', 'Compile', 'Task', { log: { id: 1 } }),
  ],
};

/** A megabyte of lines as agents write them. */
function block() {
  const line = '2026-03-01T09:00:00.0000000Z [build] Compiling src/components/navigation/side-panel.ts\r\n';
  return Buffer.from(line.repeat(Math.ceil(1_000_000 / line.length)).slice(0, 999_998)).fill('\r\n', 999_996);
}

/** Megabytes a second of the collection `gigabit`: as a network of 1 Gbit/s has them. */
const pace = 125;

/** Sends a log as fast as it is taken, some gigabytes a second, and no faster; that of the collection `gigabit` at its pace. */
function serve(megabytes) {
  const piece = block();
  const server = http.createServer((request, response) => {
    if (!/\/logs\/1\b/.test(request.url)) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(timeline));
      return;
    }
    response.setHeader('content-type', 'text/plain');
    let left = megabytes;
    const started = performance.now();
    const isAhead = () => ((megabytes - left) / pace) * 1000 > performance.now() - started;
    const isPaced = request.url.startsWith('/gigabit/');
    const send = () => {
      for (; left > 0; left -= 1) {
        if (isPaced && isAhead()) return void setTimeout(send, 1);
        if (response.write(piece)) continue;
        left -= 1;
        response.once('drain', send);
        return;
      }
      response.end();
    };
    send();
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

/** Runs a server with a run whose log has so many megabytes, in a process of its own, for as long as `use` takes with its port. */
exports.withLogServer = async function withLogServer(megabytes, use) {
  const server = fork(__filename, [`${megabytes}`]);
  try {
    return await use(await new Promise((resolve) => server.once('message', resolve)));
  } finally {
    server.kill();
  }
};

if (require.main === module) {
  // Whoever started it may be gone without a word.
  process.once('disconnect', () => process.exit());
  serve(Number(process.argv[2]));
}
