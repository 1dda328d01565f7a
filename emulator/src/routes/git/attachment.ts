/** A `Content-Disposition` that makes browsers save an answer under a name. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  // Names that a plain header cannot hold are said a second time, in the form of RFC 8187.
  return `attachment; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${percentEncoded(name)}`}`;
}

const percentEncoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
