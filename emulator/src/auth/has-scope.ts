/**
 * Whether scopes allow an action.
 * @param granted Undefined is full access.
 * @param needed Any one of these is enough; none needed when empty.
 */
export function hasScope(granted: readonly string[] | undefined, needed: readonly string[]): boolean {
  if (granted === undefined || needed.length === 0) return true;
  return needed.some((scope) => granted.some((own) => own === scope || own.startsWith(`${scope}_`)));
}
