/**
 * oclif sorts command ids with String.localeCompare while it loads plugins. The first call in a process loads
 * the collation tables (12 to 14 ms); ids are plain ASCII, for which comparing code units gives the same order.
 */
exports.compareWithoutLocale = {
  name: 'compare-without-locale',
  transform(code, id) {
    if (!/@oclif[\\/]core[\\/]lib[\\/]config[\\/]plugin\.js$/.test(id)) return null;
    const call = 'a.id.localeCompare(b.id)';
    if (!code.includes(call))
      throw new Error(`${id} no longer sorts with ${call}: see scripts/compare-without-locale.js`);
    return { code: code.replace(call, '(a.id < b.id ? -1 : a.id > b.id ? 1 : 0)'), map: null };
  },
};
