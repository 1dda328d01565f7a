import stringWidth from 'string-width';
import type { Ruler } from './ruler.js';

const segmenter = new Intl.Segmenter();

/** Finding signs takes time that grows faster than the text; nobody sees whether a longer one is measured well. */
const longest = 4_096;

/** Chinese, Japanese and Korean characters and emoji take two cells; what a reader sees as one sign is never split. */
export const unicodeRuler: Ruler = {
  width: (text) => stringWidth(text.slice(0, longest)) + Math.max(0, text.length - longest),
  cut(text, width) {
    let start = '';
    let taken = 0;
    // A sign may be made of many code units, but not of this many.
    for (const { segment } of segmenter.segment(text.slice(0, width * 16))) {
      taken += stringWidth(segment);
      if (taken > width - 1) break;
      start += segment;
    }
    return `${start.trimEnd()}…`;
  },
};
