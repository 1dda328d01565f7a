// Runs the suites one after the other, prints the time of each, and ends with a line that counts the tests.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const chosen = process.argv.slice(2).filter((word) => word !== '--soak');
const isSoak = process.argv.includes('--soak');
const suites = isSoak ? ['hostile'] : ['unit', 'command', 'e2e', 'hostile'];
const root = path.join(__dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'adoc-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

function runSuite(suite) {
  const report = path.join(folder, `${suite}.json`);
  const jest = path.join(path.dirname(require.resolve('jest/package.json')), 'bin/jest.js');
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  // A choice of files lies in one suite, and the others have nothing to run.
  const choice = chosen.length > 0 ? ['--passWithNoTests', ...chosen] : [];
  const options = [
    `--selectProjects=${suite}`,
    '--ci',
    '--json',
    '--outputFile',
    report,
    // Jest leaves a core free for whoever watches it; nobody does.
    '--maxWorkers=100%',
    ...choice,
  ];
  const started = performance.now();
  // Jest's report goes to a file; its JSON on stdout would only bury what people read.
  const { status } = spawnSync(process.execPath, [...node, jest, ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ADOC_TEST_LOGS: folder, ...(isSoak ? { ADOC_TEST_SOAK: '1' } : {}) },
  });
  const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined;
  const passed = result?.numPassedTests ?? 0;
  const skipped = result?.numPendingTests ?? 0;
  // A file that does not load has no tests to count, and is a failure all the same.
  const failed = (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  total.passed += passed;
  total.skipped += skipped;
  total.failed += failed || (status === 0 ? 0 : 1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `${suite}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`;
}

/** What the tests sent and got, held against the published specifications, where the checker is at hand. */
function checkContract(checker) {
  const logs = fs.readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const text = logs.map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).join('');
  const log = path.join(folder, 'requests');
  fs.writeFileSync(log, text);
  // The specifications know no Server: its collections stand for organizations.
  const servers = new Set(text.match(/https?:\/\/127\.0\.0\.1:\d+\/tfs(?=\/)/g));
  const maps = [...servers].flatMap((server) => ['--map', `${server}=https://dev.azure.com`]);
  // Microsoft Entra ID and who vouches for machines are no part of Azure DevOps: its specifications do not hold them.
  const others =
    '^https?://(login\\.microsoftonline\\.com|169\\.254\\.169\\.254|[\\w-]+\\.actions\\.githubusercontent\\.com|[\\w-]+\\.blob\\.core\\.windows\\.net)/';
  const options = ['--responses', '--skip', others, ...maps];
  const { status, stdout, stderr } = spawnSync(process.execPath, [checker, log, ...options], {
    encoding: 'utf8',
  });
  if (status !== 0) total.failed += 1;
  const lines = `${stdout}${stderr}`.trim().split('\n');
  return `contract, requests and answers: ${(status === 0 ? lines.slice(-1) : lines).join('\n')}`;
}

/** What the hostile suite did, added up: "3,000 inputs tried, 150 faults injected, …". */
function sumFigures() {
  const file = path.join(folder, 'figures.txt');
  if (!fs.existsSync(file)) return [];
  const sums = {};
  for (const line of fs.readFileSync(file, 'utf8').trim().split('\n')) {
    const [number, ...words] = line.split(' ');
    const figure = words.join(' ');
    sums[figure] = (sums[figure] ?? 0) + Number(number);
  }
  return [
    Object.entries(sums)
      .map(([figure, sum]) => `${sum.toLocaleString('en')} ${figure}`)
      .join(', '),
  ];
}

// With a handler, an interrupt ends the suite that is running, and what is below still cleans up.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

const summary = suites.map(runSuite);
summary.push(...sumFigures());
if (process.env.ADOC_CONTRACT_CHECKER) summary.push(checkContract(process.env.ADOC_CONTRACT_CHECKER));
process.stdout.write(
  `\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
