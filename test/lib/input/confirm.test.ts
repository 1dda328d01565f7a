import { confirm } from '../../../src/lib/input/confirm.js';
import { createTestHost } from '../../world/create-host.js';
import { catchError } from '../files/catch-error.js';

const options = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };

test.each(['y', 'YES', ' yes '])('%j is a yes', async (answer) => {
  const { machine, stderr } = createTestHost({ isTTY: true, answers: [answer] });
  await confirm(machine, 'Delete the repository web?', options);
  expect(stderr()).toContain('Delete the repository web? [y/N]: ');
});

test.each(['', 'n', 'no', 'yess'])('%j is a no, and nothing goes on', async (answer) => {
  const { machine } = createTestHost({ isTTY: true, answers: [answer] });
  expect(await catchError(confirm(machine, 'Delete it?', options))).toMatchObject({
    exitCode: 1,
    code: 'not-confirmed',
  });
});

test.each([
  ['in a pipe', {}, options],
  ['with --no-input', { isTTY: true }, { ...options, noInput: true }],
])('%s nobody is asked, and the error names --yes', async (_, host, chosen) => {
  const error = await catchError(confirm(createTestHost(host).machine, 'Delete it?', chosen));
  expect(error).toMatchObject({ exitCode: 2, message: 'This needs somebody to agree: Delete it?' });
  expect(error.suggestions.join()).toContain('--yes');
});
