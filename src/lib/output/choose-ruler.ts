import type { Ruler } from './ruler.js';

const notAscii = /[^\u0020-\u007e]/;

const asciiRuler: Ruler = {
  width: (text) => text.length,
  cut: (text, width) => `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`,
};

/** Plain ASCII, nearly every table there is, is measured without loading Unicode's tables. */
export async function chooseRuler(cells: string[]): Promise<Ruler> {
  if (!cells.some((cell) => notAscii.test(cell))) return asciiRuler;
  const { unicodeRuler } = await import('./unicode-ruler.js');
  return unicodeRuler;
}
