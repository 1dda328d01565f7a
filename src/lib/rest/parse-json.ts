import { AdocError, exitCodes } from '@adoc/sdk';

/** Levels of lists in objects in lists. The deepest answers of the service have about twenty. */
const deepest = 256;
/** Bytes of JSON for each value in it. Real answers have several times as many; one made of `{},{},{}` would fill the memory. */
const leastBytes = 12;
/** Smaller texts may hold as many values as they like. */
const harmless = 4 * 1024 * 1024;

/**
 * Reads JSON that somebody else wrote, unless it is made to hurt whoever reads it: so deep that it overflows the stack of those who walk through it, or of so
 * many tiny values that it takes twenty times its size.
 * @throws SyntaxError for what is not JSON, AdocError (exit 5) for what is not read
 */
export function parseJson(text: string): unknown {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        at = endOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        values += 1;
        depth += 1;
        if (depth > deepest) throw unreadable(`It is nested more than ${deepest} levels deep.`);
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
      case 0x2c: // ,
        values += 1;
    }
  }
  if (text.length > harmless && values * leastBytes > text.length) throw unreadable(`It holds ${values} tiny values.`);
  return JSON.parse(text);
}

/** Where the string that begins here ends, or the text does. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

const unreadable = (reason: string): AdocError =>
  new AdocError('The server answers with JSON that no service sends.', {
    code: 'hostile-json',
    exitCode: exitCodes.unavailable,
    reason,
  });
