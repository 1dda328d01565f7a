/** A test for names in which `*` stands for anything; case does not matter. */
export function wildcard(pattern: string): (text: string) => boolean {
  if (!pattern.includes('*')) {
    const wanted = pattern.toLowerCase();
    return (text) => text.toLowerCase() === wanted;
  }
  const source = pattern.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replace(/\*+/g, '.*');
  const form = new RegExp(`^${source}$`, 'iu');
  return (text) => form.test(text);
}
