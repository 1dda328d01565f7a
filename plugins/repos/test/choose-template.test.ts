import { chooseTemplate } from '../src/choose-template.js';

const choose = (paths: string[], target = 'refs/heads/release/2.0/fix') => chooseTemplate(paths, target);

test.each([
  ['/pull_request_template.md', '/docs/pull_request_template.md'],
  ['/docs/pull_request_template.txt', '/.vsts/pull_request_template.txt'],
  ['/.vsts/pull_request_template.md', '/.azuredevops/pull_request_template.txt'],
  ['/.azuredevops/pull_request_template.txt', '/.azuredevops/pull_request_template.md'],
  ['/.azuredevops/pull_request_template.md', '/pull_request_template/branches/release.md'],
  ['/pull_request_template/branches/release.md', '/docs/pull_request_template/branches/release/2.0.txt'],
])('%s gives way to %s', (worse, better) => {
  expect(choose([worse, better])).toBe(better);
  expect(choose([worse])).toBe(worse);
});

test('case does not matter', () => {
  expect(choose(['/.AzureDevOps/PULL_REQUEST_TEMPLATE.MD'])).toBe('/.AzureDevOps/PULL_REQUEST_TEMPLATE.MD');
});

test('templates of other branches, and those that people choose by hand, are left alone', () => {
  expect(choose(['/pull_request_template/branches/main.md', '/pull_request_template/bug.md'])).toBeUndefined();
});
