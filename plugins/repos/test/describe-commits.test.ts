import { describeCommits } from '../src/describe-commits.js';

const sourceRefName = 'refs/heads/users/ada/remember-the_cart';

test('one commit gives the title by its first line, and the description by the rest', () => {
  const text = describeCommits(['Remember the cart\r\n\r\nFor a week.\n'], { sourceRefName, template: undefined });
  expect(text).toEqual({ title: 'Remember the cart', description: 'For a week.' });
});

test('several give a list, the oldest first, under the name of the branch', () => {
  const text = describeCommits(['Second\n\nMore', 'First'], { sourceRefName, template: '\n- [ ] Tested\n' });
  expect(text).toEqual({ title: 'Remember the cart', description: '- First\n- Second\n\n- [ ] Tested' });
});

test('a description is no longer than the service takes', () => {
  const { description } = describeCommits(['T'], { sourceRefName, template: 'x'.repeat(5000) });
  expect(description).toHaveLength(4000);
});
