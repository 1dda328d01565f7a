/**
 * got imports all that it could ever need: HTTP/2, caches, forms. Loading what is never used took longer than many a request. In
 * the bundle the unused parts throw where somebody uses them after all, and Node's TLS is loaded by the first request that is
 * encrypted.
 */
const absent = (name) => `throw new Error('${name} is not in the bundle: see scripts/lean-got.js')`;
const absentClass = (name) => `class { constructor() { ${absent(name)} } }`;
const late = (name, member) => `process.getBuiltinModule('${name}').${member}`;

/** What an import becomes. `use` is how the file is known to use it; another version of got may want another treatment. */
const replacements = [
  {
    file: 'core/options.js',
    import: 'http2-wrapper',
    use: ['import http2wrapper from', 'if (internals.http2)', 'if (this._internals.http2)'],
    code: `export default { get auto() { ${absent('http2-wrapper')} }, get globalAgent() { ${absent('http2-wrapper')} } };`,
  },
  {
    file: 'core/options.js',
    import: 'cacheable-lookup',
    use: ['import CacheableLookup from', 'globalDnsCache = new CacheableLookup()'],
    code: `export default ${absentClass('cacheable-lookup')};`,
  },
  {
    file: 'core/options.js',
    import: 'node:https',
    use: ['import https from', 'return https.request;'],
    code: `export default { get request() { return ${late('node:https', 'request')} } };`,
  },
  {
    file: 'core/options.js',
    import: 'node:tls',
    use: [
      'import { checkServerIdentity } from',
      'checkServerIdentity: https.checkServerIdentity ?? checkServerIdentity',
    ],
    code: `export const checkServerIdentity = (...given) => ${late('node:tls', 'checkServerIdentity')}(...given);`,
  },
  {
    file: 'core/options.js',
    import: 'form-data-encoder',
    use: ['import { isFormData } from'],
    code: 'export const isFormData = () => false;',
  },
  {
    file: 'core/index.js',
    import: 'form-data-encoder',
    use: ['import { FormDataEncoder, isFormData as isFormDataLike } from', 'if (isFormDataLike(options.body))'],
    code: `export const isFormData = () => false; export const FormDataEncoder = ${absentClass('form-data-encoder')};`,
  },
  {
    file: 'core/index.js',
    import: 'cacheable-request',
    use: [
      'import CacheableRequest, { CacheError as CacheableCacheError, } from',
      'new CacheableRequest(',
      'error instanceof CacheableCacheError',
    ],
    code: `export default ${absentClass('cacheable-request')}; export class CacheError extends Error {}`,
  },
  {
    file: 'core/diagnostics-channel.js',
    import: 'node:crypto',
    use: ['import { randomUUID } from', 'return randomUUID();'],
    // The id of a request on channels that nobody listens to; it need not be a secret, and node:crypto stays unloaded.
    code: 'let count = 0; export const randomUUID = () => String((count += 1));',
  },
];

/** Words for the error of a wrong argument; asking for them at once loads the tables of all languages. */
const formatters = /^const (andFormatter|orFormatter) = (new Intl\.ListFormat\(.*\));$/gm;

function formatLate(code, id) {
  if (code.match(formatters)?.length !== 2)
    throw new Error(`${id} no longer holds ${formatters}: see scripts/lean-got.js`);
  return { code: code.replace(formatters, 'const $1 = { format: (given) => $2.format(given) };'), map: null };
}

const mark = '\0lean-got:';
const isIn = (file, id) => id?.replaceAll('\\', '/').endsWith(`/node_modules/got/dist/source/${file}`);

/** Checks got's files in passing: a version that is written otherwise stops the build. */
exports.leanGot = {
  name: 'lean-got',
  resolveId(source, importer) {
    const place = replacements.findIndex((each) => each.import === source && isIn(each.file, importer));
    return place === -1 ? null : `${mark}${place}`;
  },
  load(id) {
    if (!id.startsWith(mark)) return null;
    return replacements[Number(id.slice(mark.length))].code;
  },
  transform(code, id) {
    if (/@sindresorhus[\\/]is[\\/]distribution[\\/]index\.js$/.test(id)) return formatLate(code, id);
    for (const { import: name, use } of replacements.filter((each) => isIn(each.file, id))) {
      const missing = use.filter((text) => !code.includes(text)).concat(code.includes(`'${name}'`) ? [] : [name]);
      if (missing.length > 0)
        throw new Error(`${id} no longer holds ${missing.join(' and ')}: see scripts/lean-got.js`);
    }
    return null;
  },
};
