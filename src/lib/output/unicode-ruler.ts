import stringWidth from 'string-width';
import type { Ruler } from './ruler.js';

const segmenter = new Intl.Segmenter();

/** Chinese, Japanese and Korean characters and emoji take two cells; what a reader sees as one sign is never split. */
export const unicodeRuler: Ruler = {
  width: (text) => stringWidth(text),
  cut(text, width) {
    let start = '';
    let taken = 0;
    for (const { segment } of segmenter.segment(text)) {
      taken += stringWidth(segment);
      if (taken > width - 1) break;
      start += segment;
    }
    return `${start.trimEnd()}…`;
  },
};
