/**
 * Builds a path of the REST API; every value is percent-encoded, so a project called `50% / more` stays one segment.
 *
 * @example path`${project}/_apis/git/repositories/${repository}`
 * @throws TypeError for an empty or missing value, which would silently address another resource.
 */
export function path(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  let built = parts[0] ?? '';
  for (const [index, value] of values.entries()) {
    const text = typeof value === 'number' ? String(value) : value;
    // A lone dot segment would be resolved away by every URL parser on the way, encoded or not.
    if (typeof text !== 'string' || text === '' || text === '.' || text === '..')
      throw new TypeError(`A value in the path ${parts.join('…')} is not usable: ${JSON.stringify(value)}`);
    built += encodeURIComponent(text) + (parts[index + 1] ?? '');
  }
  return built;
}
