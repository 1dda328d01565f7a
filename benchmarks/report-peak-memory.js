// Loaded before a program: says on stderr, in KiB, how much memory it has taken at its peak.
const fs = require('node:fs');

process.on('exit', () => {
  let peak = process.resourceUsage().maxRSS;
  try {
    // On Linux the figure above may be that of the process that started this one.
    peak = Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  process.stderr.write(`peak memory: ${peak}\n`);
});
