/** Windows opens a device for these, whatever stands behind the first dot. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=$| *\.)/i;

/** Most file systems have room for 255 bytes, and callers add to a name. */
const longest = 100;

/** A name as a file of every system can have it, and as it can be shown. */
export function fileName(name: string): string {
  const plain = name.replaceAll(/[<>:"/\\|?*\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]+/gu, '-');
  // By signs, so that none is cut in two.
  let short = '';
  for (const sign of plain) {
    if (Buffer.byteLength(short + sign) > longest) break;
    short += sign;
  }
  // Windows would drop dots and blanks at the end.
  return short.replace(/[. ]+$/, '').replace(device, '_$&') || '_';
}
