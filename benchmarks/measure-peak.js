const path = require('node:path');
const { timeProcess } = require('./time-process.js');

const hook = path.join(__dirname, 'report-peak-memory.js');

/** @returns mebibytes that a program of this Node takes at its peak, in a run of its own; undefined for other programs */
exports.measurePeak = function measurePeak(run) {
  const [program, ...words] = run.command;
  if (program !== process.execPath) return undefined;
  const { stderr } = timeProcess({ ...run, command: [program, '--require', hook, ...words] });
  const [, peak] = /^peak memory: (\d+)$/m.exec(stderr) ?? [];
  return peak && Number(peak) / 1024;
};
