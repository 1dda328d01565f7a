const os = require('node:os');

const time = (milliseconds) =>
  milliseconds < 10_000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
const times = (ratio) => `${ratio.toFixed(2)}×`;
const mebibytes = (amount) => `${amount.toFixed(0)} MiB`;
const kibibytes = (bytes) => `${(bytes / 1024).toFixed(0)} KiB`;

function timeTable(rows) {
  const cells = rows.map((row) => [
    row.name,
    time(row.milliseconds),
    `${row.beside}: ${time(row.besideMilliseconds)}`,
    times(row.ratio),
    row.target ? times(row.target) : '',
    row.peak ? mebibytes(row.peak) : '',
    row.peakTarget ? mebibytes(row.peakTarget) : '',
  ]);
  return [['', 'median', 'beside', 'ratio', 'target', 'memory', 'target'], ...cells];
}

function change({ packed, unpacked, files, kept }) {
  if (!kept) return '';
  const signed = (amount) => (amount > 0 ? `+${amount}` : `${amount}`);
  const kib = (bytes) => Math.round(bytes / 1024);
  const changes = [kib(packed) - kept.packed, kib(unpacked) - kept.unpacked, files - kept.files];
  return changes.every((amount) => amount === 0) ? 'none' : changes.map(signed).join(' / ');
}

/** The last column is left out of the page that keeps the figures. */
function packageTable(packages, isKept) {
  const cells = packages.map((row) => [
    row.name,
    kibibytes(row.packed),
    kibibytes(row.unpacked),
    `${row.files}`,
    ...(isKept ? [] : [change(row)]),
  ]);
  return [['', 'packed', 'unpacked', 'files', ...(isKept ? [] : ['since the figures kept'])], ...cells];
}

function markdownTable([head, ...rows], isAligned) {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column].length)));
  const pad = (cell, column) => {
    if (!isAligned) return cell;
    return column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]);
  };
  const line = (row) => `| ${row.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) => {
    const dashes = '-'.repeat(isAligned ? width - 1 : 2);
    return column === 0 ? `${dashes}-` : `${dashes}:`;
  });
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** The machine, without which figures say nothing. */
exports.describeMachine = ({ rounds }) =>
  `Node ${process.version}, ${process.platform} ${process.arch}, ${os.cpus().length} cores; ${rounds === 1 ? 'one round' : `medians of ${rounds}`}.`;

/** A part as Markdown; with columns that line up when it is for a terminal. */
exports.renderPart = function renderPart({ title, rows, packages, notes = [] }, { isAligned = false, isKept = false }) {
  const table = packages ? packageTable(packages, isKept) : timeTable(rows);
  return [`### ${title}`, markdownTable(table, isAligned), ...notes].join('\n\n');
};
