const { setImmediate } = require('node:timers/promises');
const { measurePeak } = require('./measure-peak.js');
const { median } = require('./median.js');
const { timeProcess } = require('./time-process.js');

/**
 * Times runs, each in turn with what it is held against, so that both have the same machine.
 * @param runs what is measured: `name`, `command`, `env`, `cwd`, a `target` for the ratio, a `peakTarget` in mebibytes, and
 * `beside`, a run in the same form
 * @returns a row each: its medians and their ratio, and the peak of its memory, taken outside of the timed runs
 */
exports.measureBeside = async function measureBeside(runs, rounds) {
  const taken = runs.map(() => ({ own: [], beside: [] }));
  // The first run of all compiles what the others find compiled.
  const peaks = runs.map((run) => {
    timeProcess(run);
    timeProcess(run.beside);
    return measurePeak(run, Math.min(rounds, 3));
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, run] of runs.entries()) {
      // Between two programs somebody may end this one.
      await setImmediate();
      taken[index].beside.push(timeProcess(run.beside).milliseconds);
      taken[index].own.push(timeProcess(run).milliseconds);
    }
  }
  return runs.map(({ name, beside, target, peakTarget }, index) => {
    const milliseconds = median(taken[index].own);
    const besideMilliseconds = median(taken[index].beside);
    const ratio = milliseconds / besideMilliseconds;
    return {
      name,
      milliseconds,
      beside: beside.name,
      besideMilliseconds,
      ratio,
      target,
      peak: peaks[index],
      peakTarget,
    };
  });
};
