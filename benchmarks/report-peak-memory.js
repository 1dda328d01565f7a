// Loaded before a program: says on stderr, in KiB, how much memory it has taken at its peak.
process.on('exit', () => {
  process.stderr.write(`peak memory: ${process.resourceUsage().maxRSS}\n`);
});
