import { wantsColour } from '../../../src/lib/output/wants-colour.js';

test.each<[string, NodeJS.ProcessEnv, boolean, boolean]>([
  ['a terminal gets colour', {}, true, true],
  ['a pipe gets none', {}, false, false],
  ['NO_COLOR takes it from a terminal', { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR gives it to a pipe', { FORCE_COLOR: '1' }, false, true],
  ['an empty FORCE_COLOR forces, too', { FORCE_COLOR: '' }, false, true],
  ['FORCE_COLOR wins over NO_COLOR', { FORCE_COLOR: '3', NO_COLOR: '1' }, false, true],
  ['FORCE_COLOR=0 takes it from a terminal', { FORCE_COLOR: '0' }, true, false],
  ['FORCE_COLOR=false takes it from a terminal', { FORCE_COLOR: 'false' }, true, false],
  ['a dumb terminal gets none', { TERM: 'dumb' }, true, false],
])('%s', (_name, env, isTerminal, expected) => {
  expect(wantsColour(env, isTerminal)).toBe(expected);
});
