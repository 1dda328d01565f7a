import { FLUSH, LONGEST_BAND, pktLine, readSection } from './pkt-line.js';

const DATA = 1;

/** What a client of `git push` is told. */
export interface PushReport {
  /** `ok`, or what went wrong with the pack. */
  unpack: string;
  /** Why a ref was not changed, by its name; undefined where it was. */
  refs: Map<string, string | undefined>;
  /** Lines of progress and warnings, with the number of their band. */
  messages: Buffer[];
}

/** Reads what `git receive-pack` reports. */
export function parsePushReport(data: Buffer, capabilities: readonly string[]): PushReport {
  const report: PushReport = { unpack: 'ok', refs: new Map(), messages: [] };
  let plain = data;
  if (hasBands(capabilities)) {
    const { lines } = readSection(data);
    report.messages = lines.filter((line) => line[0] !== DATA);
    plain = Buffer.concat(lines.filter((line) => line[0] === DATA).map((line) => line.subarray(1)));
  }
  for (const line of readSection(plain).lines) {
    const [, kind, name = '', reason] = /^(unpack|ok|ng) (\S+)(?: (.*))?\n?$/s.exec(line.toString()) ?? [];
    if (kind === 'unpack') report.unpack = reason === undefined ? name : `${name} ${reason.trimEnd()}`;
    else if (kind) report.refs.set(name, kind === 'ng' ? (reason ?? '').trimEnd() : undefined);
  }
  return report;
}

/** Writes a report as `git receive-pack` does, in the form that the client can read. */
export function writePushReport({ unpack, refs, messages }: PushReport, capabilities: readonly string[]): Buffer {
  if (!capabilities.some((name) => name.startsWith('report-status'))) return Buffer.alloc(0);
  const lines = [...refs].map(([name, reason]) =>
    // A reason is the rest of a line.
    pktLine(reason === undefined ? `ok ${name}\n` : `ng ${name} ${reason.replace(/\s+/g, ' ')}\n`),
  );
  const plain = Buffer.concat([pktLine(`unpack ${unpack}\n`), ...lines, FLUSH]);
  if (!hasBands(capabilities)) return plain;
  const bands: Buffer[] = [];
  for (let at = 0; at < plain.length; at += LONGEST_BAND) {
    bands.push(pktLine(Buffer.concat([Buffer.from([DATA]), plain.subarray(at, at + LONGEST_BAND)])));
  }
  return Buffer.concat([...messages.map(pktLine), ...bands, FLUSH]);
}

const hasBands = (capabilities: readonly string[]): boolean => capabilities.includes('side-band-64k');
