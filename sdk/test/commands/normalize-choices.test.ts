import { normalizeChoices } from '../../src/commands/normalize-choices.js';

const flags = {
  status: { type: 'option', options: ['all', 'inProgress'], aliases: ['state'], char: 's' },
  kinds: { type: 'option', options: ['Task', 'Bug'], multiple: true },
  name: { type: 'option' },
  open: { type: 'boolean' },
};

test.each([
  ['after its flag', ['--status', 'INPROGRESS'], ['--status', 'inProgress']],
  ['after the other spellings of it', ['--state', 'All', '-s', 'ALL'], ['--state', 'all', '-s', 'all']],
  ['in one word with it', ['--status=inprogress'], ['--status=inProgress']],
  ['in one word with its letter', ['-sINPROGRESS', '-s=ALL'], ['-sinProgress', '-s=all']],
  ['in a list', ['--kinds', 'bug', 'TASK', '--open'], ['--kinds', 'Bug', 'Task', '--open']],
])('a choice may be typed in any case: %s', (_place, words, normal) => {
  expect(normalizeChoices(words, flags)).toEqual(normal);
});

test.each([
  ['no choice', ['--status', 'Done', '--status=Done']],
  ['the value of another flag', ['--name', 'ALL', '--name=ALL']],
  ['an argument', ['--status', 'all', 'ALL', '--status=all', 'ALL', '-sall', 'ALL']],
  ['after the end of the flags', ['--', '--status', 'ALL']],
])('what is %s stays as it is', (_what, words) => {
  expect(normalizeChoices(words, flags)).toEqual(words);
});
