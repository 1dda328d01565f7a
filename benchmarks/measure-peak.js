const path = require('node:path');
const { median } = require('./median.js');
const { timeProcess } = require('./time-process.js');

const hook = path.join(__dirname, 'report-peak-memory.js');

function peakOf(run) {
  const [program, ...words] = run.command;
  const { stderr } = timeProcess({ ...run, command: [program, '--require', hook, ...words] });
  const [, peak] = /^peak memory: (\d+)$/m.exec(stderr) ?? [];
  if (!peak) throw new Error(`${run.name} did not say how much memory it takes:\n${stderr}`);
  return Number(peak) / 1024;
}

/** @returns mebibytes that a program of this Node takes at its peak, the median of so many runs; undefined for other programs */
exports.measurePeak = function measurePeak(run, rounds) {
  return run.command[0] === process.execPath ? median(Array.from({ length: rounds }, () => peakOf(run))) : undefined;
};
