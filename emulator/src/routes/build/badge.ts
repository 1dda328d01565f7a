const COLOURS: Readonly<Record<string, string>> = {
  succeeded: '#4da2db',
  partiallySucceeded: '#ea7e41',
  failed: '#cb2431',
  canceled: '#6a737d',
};
const WORDS: Readonly<Record<string, string>> = { partiallySucceeded: 'partially succeeded' };
/** Of a letter, in pixels. */
const LETTER = 7;

/** A picture with a label and a result, in SVG. */
export function badge(label: string, result: string): string {
  const right = WORDS[result] ?? result;
  const colour = COLOURS[result] ?? '#6a737d';
  const widths = [label, right].map((text) => text.length * LETTER + 12);
  const [left = 0, rest = 0] = widths;
  const text = (content: string, x: number): string =>
    `<text x="${x}" y="14" fill="#fff" font-family="DejaVu Sans,Verdana,Geneva,sans-serif" font-size="11" text-anchor="middle">${inXml(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + rest}" height="20">`,
    `<title>${inXml(`${label}: ${right}`)}</title>`,
    `<rect width="${left}" height="20" fill="#555"/>`,
    `<rect x="${left}" width="${rest}" height="20" fill="${colour}"/>`,
    text(label, left / 2),
    text(right, left + rest / 2),
    '</svg>',
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const inXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
