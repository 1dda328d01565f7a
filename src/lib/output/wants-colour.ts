/** FORCE_COLOR wins over NO_COLOR, as in Node itself; an empty NO_COLOR counts as absent (https://no-color.org). */
export function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR) return false;
  return isTerminal && env.TERM !== 'dumb';
}
