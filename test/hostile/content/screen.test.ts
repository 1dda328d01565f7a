import { type GlobalOptions, oneLine } from '@adoc/sdk';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { printText } from '../../../src/lib/output/print-text.js';
import { terminalText } from '../../../src/lib/output/terminal-text.js';
import { loadLogUpdate } from '../../../src/lib/progress-display.js';
import { Paper } from '../../lib/output/paper.js';
import { printOn } from '../../lib/output/print-on.js';
import { createTestHost } from '../../world/create-host.js';
import { hostileText, poison, rawControls } from '../../world/hostile-text.js';
import { count } from '../count.js';
import { times } from '../seed.js';
import { tryInputs } from '../try-inputs.js';

const options: GlobalOptions = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };

test('a line that is drawn again never wraps, and controls nothing', async () => {
  await tryInputs(
    fc.property(hostileText, fc.integer({ min: 1, max: 60 }), (text, cells) => {
      const line = oneLine(text, cells);
      expect(rawControls(line)).toEqual([]);
      expect(line).not.toMatch(/[\n\t]/);
      expect(stringWidth(line)).toBeLessThanOrEqual(cells);
    }),
    times(200, 40_000),
  );
});

/** Until what has been said is drawn. */
async function drawing(): Promise<void> {
  await loadLogUpdate();
  await new Promise(setImmediate);
}

test('the tree of a run is as many lines as it takes away again', async () => {
  await tryInputs(
    fc.asyncProperty(fc.array(hostileText, { minLength: 2, maxLength: 9 }), async (names) => {
      const { host, stderr } = createTestHost({ isTTY: true, columns: 30 });
      host.progress(names.map((name) => name.replaceAll('\n', '')).join('\n'), options);
      await drawing();
      const drawn = stderr().replace('\u001b[?2026h', '').replace('\u001b[?2026l', '');
      host.warn('over', options);
      const lines = drawn.split('\n').slice(0, -1);
      expect(rawControls(drawn)).toEqual([]);
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThan(30);
      expect(stderr()).toContain(`\u001b[${lines.length}A\u001b[JWarning: over\n`);
    }),
    times(100, 20_000),
  );
});

/** What a person at a terminal is told besides the result. */
const said: Record<string, (host: ReturnType<typeof createTestHost>['host'], text: string) => unknown> = {
  progress: (host, text) => host.progress(text, options),
  'a hint': (host, text) => host.hint(text, options),
  'a warning': (host, text) => host.warn(text, options),
  'the address of a page': (host, text) => host.open(`https://dev.azure.com/contoso/${text}`, options),
  'the address of no page': (host, text) => host.open(`https://${text}`, options),
  'a question': (host, text) => host.confirm(text, options),
  'the label of a secret': (host, text) => host.readSecret(`${text}:`, options),
};

test.each(Object.entries(said))('nothing in %s controls the terminal', async (_name, say) => {
  // What the library for hidden input says itself: where the cursor is to be, and that it is to be seen.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const ofPrompts = /\u001b\[(?:\d*[A-KJG]|\?25[hl]|\??\d*[hlm])|\r/g;
  for (const text of [poison, `${poison}\r\nError: ${poison}`, '[', '\u001b[31m']) {
    const { host, stderr } = createTestHost({ isTTY: true, answers: ['y'], env: { TERM: 'xterm' } });
    await say(host, text);
    await drawing();
    const shown = stderr();
    expect(shown).not.toContain('\u001b]');
    expect(shown).not.toContain('\u001b[31m');
    expect(rawControls(shown.replace(ofPrompts, ''))).toEqual([]);
    count('outputs searched');
  }
});

test('text that arrives in pieces is shown as if it had come at once, wherever it is cut', async () => {
  const cut = fc.array(fc.nat(60), { maxLength: 6 });
  await tryInputs(
    fc.asyncProperty(hostileText, hostileText, cut, async (start, end, places) => {
      const bytes = Buffer.from(start + end);
      const cuts = [0, ...places.map((place) => Math.min(place, bytes.length)).sort((a, b) => a - b), bytes.length];
      const pieces = cuts.slice(1).map((to, index) => bytes.subarray(cuts[index], to));
      const whole = await shownOf([bytes]);
      expect(await shownOf(pieces)).toBe(whole);
      expect(rawControls(whole)).toEqual([]);
    }),
    times(200, 40_000),
  );
});

test('what is written to a terminal as it is has no controls either', async () => {
  await tryInputs(
    fc.asyncProperty(fc.array(hostileText), async (pieces) => {
      const out = new Paper({ columns: 80 });
      await printText(streamOf(pieces.map((piece) => Buffer.from(piece))), out);
      expect(rawControls(out.text)).toEqual([]);
    }),
    times(100, 20_000),
  );
});

test('columns stay in line below names of all scripts', async () => {
  const cells = fc.array(hostileText, { minLength: 1, maxLength: 5 });
  await tryInputs(
    fc.asyncProperty(cells, async (names) => {
      const lines = (await printOn(names.map((name) => ({ name, mark: 'MARK' })))).split('\n').slice(2, -1);
      const places = lines.map((line) => stringWidth(line.slice(0, line.lastIndexOf('MARK'))));
      expect(new Set(places).size).toBe(1);
    }),
    times(200, 40_000),
  );
});

async function shownOf(pieces: readonly Uint8Array[]): Promise<string> {
  let shown = '';
  for await (const piece of terminalText(streamOf(pieces))) shown += piece;
  return shown;
}

async function* streamOf<Piece>(pieces: readonly Piece[]): AsyncGenerator<Piece> {
  yield* pieces;
}
