import { readArguments } from './read-arguments.js';
import { type EmulatorOptions, startEmulator } from './start-emulator.js';

const HELP = `Runs an Azure DevOps on 127.0.0.1 until it is interrupted.

USAGE
  adoc-emulator [--port N] [--pat TOKEN]... [--log FILE] [--seed FILE|NAME] [--now DATE]
               [--server-version 2019|2020|2022] [--server-authentication pat|basic|negotiate]

OPTIONS
  --port N                     port to listen on; a free one when left out
  --pat TOKEN                  personal access token that is valid (repeatable); one is made up when left out
  --log FILE                   appends every request to FILE, one JSON object a line, without credentials
  --seed FILE                  content as YAML or JSON; seed.example.yaml of this package shows every field
  --seed default               a small shop, with the cases that break clients; this one when left out
  --seed large                 2,000 projects, 10,000 repositories, 10,000 pull requests and 100,000 runs
  --now DATE                   where its time stands still until it is stepped, so that all dates are the same in every run
  --server-version V           which Azure DevOps Server its collections behave like; 2022 when left out
  --server-authentication A    how IIS lets callers of them in: pat, basic (which breaks tokens) or negotiate; pat when left out
  -h, --help                   this text

While it runs, /_emulator/ of its origin steers it: faults, throttle, clock, entra, seed, reset and log.

The first line of its output is the URL of an organization and nothing else.
`;

function parse(): EmulatorOptions | undefined {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(
      `adoc-emulator: ${error instanceof Error ? error.message : error}\nSee adoc-emulator --help.\n`,
    );
    process.exit(2);
  }
}

async function main(): Promise<void> {
  const options = parse();
  if (!options) {
    process.stdout.write(HELP);
    return;
  }
  const emulator = await startEmulator(options);
  // Whoever stops it, by keyboard or by supervisor, did not see it fail: both end with 0.
  const stop = (): void => void emulator.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const lines = [emulator.organizationUrl, `ADOC_EMULATOR=${emulator.url}`];
  if (!options.pats) lines.push(`ADOC_TOKEN=${emulator.token}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`adoc-emulator: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
