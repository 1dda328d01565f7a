import { pktLine, readSection } from '../../../src/areas/git/protocol/pkt-line.js';
import { parsePushReport, writePushReport } from '../../../src/areas/git/protocol/push-report.js';
import { parsePushRequest, writePushRequest } from '../../../src/areas/git/protocol/push-request.js';

const [ONE, ZERO] = ['1', '0'].map((digit) => digit.repeat(40));
const FLUSH = Buffer.from('0000');

test('the commands of a push are read with their capabilities, and the pack is left alone', () => {
  const pack = Buffer.from('PACK\0\0\0\x02');
  const body = Buffer.concat([
    pktLine(`shallow ${ONE}`),
    pktLine(`${ZERO} ${ONE} refs/heads/a\0 report-status side-band-64k agent=git/2`),
    pktLine(`${ONE} ${ZERO} refs/heads/größe`),
    FLUSH,
    pack,
  ]);
  const request = parsePushRequest(body);
  expect(request.updates).toEqual([
    { name: 'refs/heads/a', oldObjectId: ZERO, newObjectId: ONE },
    { name: 'refs/heads/größe', oldObjectId: ONE, newObjectId: ZERO },
  ]);
  expect(request.capabilities).toEqual(['report-status', 'side-band-64k', 'agent=git/2']);
  expect(request.rest).toEqual(pack);
  expect(parsePushRequest(writePushRequest(request))).toEqual(request);
});

test.each([[['report-status']], [['report-status', 'side-band-64k']]])(
  'a report is read as it was written: %j',
  (capabilities) => {
    const refs = new Map([
      ['refs/heads/a', undefined],
      ['refs/heads/b', 'TF402455: Pushes are not permitted; use a pull request.'],
    ]);
    const report = { unpack: 'ok', refs, messages: [] };
    expect(parsePushReport(writePushReport(report, capabilities), capabilities)).toEqual(report);
  },
);

test('a report longer than a line of a side band goes over several', () => {
  const refs = new Map(Array.from({ length: 2000 }, (_, index) => [`refs/heads/${index}`, 'x'.repeat(50)]));
  const capabilities = ['report-status', 'side-band-64k'];
  const written = writePushReport({ unpack: 'ok', refs, messages: [] }, capabilities);
  expect(readSection(written).lines.length).toBeGreaterThan(1);
  expect(parsePushReport(written, capabilities).refs.size).toBe(2000);
});

test('who wants no report gets none', () => {
  expect(writePushReport({ unpack: 'ok', refs: new Map(), messages: [] }, [])).toHaveLength(0);
});

test.each(['zzzz', '0001', '00ffshort'])('%s is not the protocol of Git', (text) => {
  expect(() => readSection(Buffer.from(text))).toThrow('not the protocol of Git');
});
