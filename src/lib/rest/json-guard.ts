import { AdocError, exitCodes } from '@adoc/sdk';

/** Levels of lists in objects in lists. The deepest answers of the service have about twenty. */
const deepest = 256;
/** Characters of JSON for each value in it. Real answers have several times as many; one made of `{},{},{}` would fill the memory. */
const least = 12;
/** Smaller texts may hold as many values as they like. */
const harmless = 4 * 1024 * 1024;

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];

/**
 * Looks at JSON piece by piece as it comes, and refuses what is made to hurt whoever reads it: so deep that it overflows the stack of those who walk through
 * it, or of so many tiny values that it takes twenty times its size.
 * @returns to be called with each piece; throws AdocError (exit 5)
 */
export function createJsonGuard(): (piece: string) => void {
  let depth = 0;
  let values = 0;
  let length = 0;
  let isString = false;
  let isEscaped = false;
  return (piece) => {
    for (let at = 0; at < piece.length; at += 1) {
      const character = piece.charCodeAt(at);
      if (isString) {
        if (isEscaped) isEscaped = false;
        else if (character === backslash) isEscaped = true;
        else if (character === quote) isString = false;
      } else if (character === quote) isString = true;
      else if (character === comma) values += 1;
      else if (character === 0x5b || character === 0x7b) {
        values += 1;
        depth += 1;
        if (depth > deepest) throw refused(`It is nested more than ${deepest} levels deep.`);
      } else if (character === 0x5d || character === 0x7d) depth -= 1;
    }
    length += piece.length;
    if (length > harmless && values * least > length) throw refused(`Its first ${values} values are tiny.`);
  };
}

const refused = (reason: string): AdocError =>
  new AdocError('The server answers with JSON that no service sends.', {
    code: 'hostile-json',
    exitCode: exitCodes.unavailable,
    reason,
  });
