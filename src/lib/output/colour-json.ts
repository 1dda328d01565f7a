import { paint } from './paint.js';

const token = /("(?:[^"\\]|\\.)*")(:?)|(-?\d[\d.eE+-]*)|\b(true|false|null)\b/g;

/** Colours JSON text. A piece of JSON will do, as long as no token is torn. */
export function colourJson(json: string): string {
  return json.replace(token, (whole, text?: string, colon?: string, number?: string) => {
    if (text !== undefined) return paint(text, colon ? 'key' : 'text') + (colon ?? '');
    return paint(whole, number === undefined ? 'word' : 'number');
  });
}
