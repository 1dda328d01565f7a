const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/javascript',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xml: 'text/xml',
  yaml: 'application/x-yaml',
  yml: 'application/x-yaml',
};

/** The media type that the name of a file stands for; bytes when nothing is known. */
export const contentTypeOf = (path: string): string =>
  TYPES[extensionOf(path).toLowerCase()] ?? 'application/octet-stream';

/** Without the dot; empty when there is none. */
export const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1] ?? '';

export const isImage = (path: string): boolean => contentTypeOf(path).startsWith('image/');
