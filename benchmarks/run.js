// Runs the benchmarks and prints their figures. Judges nothing: it fails only when something that is measured fails.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { writeFigures } = require('./documentation.js');
const { describeMachine, renderPart } = require('./render.js');

const parts = {
  'start-up': () => require('./start-up.js').startUp,
  plugins: () => require('./plugins.js').plugins,
  lists: () => require('./lists.js').lists,
  invocations: () => require('./invocations.js').invocations,
  logs: () => require('./logs.js').logs,
  package: () => require('./package.js').packages,
};

const help = `Measures the built program.

USAGE
  npm run bench -- [PART...] [--quick] [--rounds N] [--out FOLDER] [--node FILE] [--write-docs]

PARTS
  ${Object.keys(parts).join(', ')}; all when left out

OPTIONS
  --quick        few rounds of shorter work, in about a minute
  --rounds N     how often everything is timed, also as ROUNDS; 15, or 3 with --quick
  --out FOLDER   writes figures.md and figures.json there
  --node FILE    measures with this Node
  --write-docs   puts the figures into docs/performance.md
`;

function read() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string', default: process.env.ROUNDS },
      out: { type: 'string' },
      node: { type: 'string' },
      'write-docs': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { quick: isQuick, out, node, help, 'write-docs': writesDocs } = values;
  const rounds = Number(values.rounds ?? (isQuick ? 3 : 15));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a number from 1 on');
  const unknown = positionals.find((name) => !Object.hasOwn(parts, name));
  if (unknown) throw new Error(`there is no part ${unknown}: ${Object.keys(parts).join(', ')}`);
  if (writesDocs && (positionals.length > 0 || isQuick)) throw new Error('--write-docs takes all parts, in full');
  const names = positionals.length > 0 ? positionals : Object.keys(parts);
  return { names, isQuick, rounds, out, node, writesDocs, help };
}

/** The same with another Node: everything that is measured runs with the one that runs this. */
function runWith(node) {
  const words = process.argv.slice(2);
  const place = words.findIndex((word) => /^--node(=|$)/.test(word));
  words.splice(place, words[place] === '--node' ? 2 : 1);
  const { status, error } = spawnSync(node, [__filename, ...words], { stdio: 'inherit' });
  if (error) throw error;
  process.exitCode = status ?? 1;
}

function write({ out, writesDocs, machine, measured, settings }) {
  const markdown = (form) => [machine, ...measured.map((part) => renderPart(part, form))].join('\n\n');
  if (out !== undefined) {
    fs.mkdirSync(out, { recursive: true });
    fs.writeFileSync(path.join(out, 'figures.md'), `${markdown({})}\n`);
    const figures = { node: process.version, platform: process.platform, arch: process.arch, ...settings, measured };
    fs.writeFileSync(path.join(out, 'figures.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
  }
  if (writesDocs) writeFigures(`${markdown({ isKept: true })}\n`);
}

async function main() {
  const { names, isQuick, rounds, out, node, writesDocs, help: asksForHelp } = read();
  if (asksForHelp) return void process.stdout.write(help);
  if (node) return runWith(node);
  const machine = describeMachine({ rounds });
  process.stdout.write(`${machine}\n`);
  const measured = [];
  for (const name of names) {
    const part = await parts[name]()({ rounds, isQuick });
    measured.push(part);
    process.stdout.write(`\n${renderPart(part, { isAligned: true })}\n`);
  }
  write({ out, writesDocs, machine, measured, settings: { rounds, isQuick } });
}

// Whoever reads has seen enough.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
// With a handler, an interrupt ends what is running, and the temporary folders go all the same.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

main().catch((error) => {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 1;
});
