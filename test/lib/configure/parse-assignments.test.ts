import { parseAssignments } from '../../../src/lib/configure/parse-assignments.js';

test.each([
  [['organization=contoso', 'project=Web'], { organization: 'contoso', project: 'Web' }],
  [['project=Größe 50% & Co'], { project: 'Größe 50% & Co' }],
  [['project=a=b'], { project: 'a=b' }],
  [['project='], { project: '' }],
  [["project=''"], { project: '' }],
  [['project=""'], { project: '' }],
  [["project='x'"], { project: "'x'" }],
  [[' detect =false'], { detect: 'false' }],
  [['project=a', 'project=b'], { project: 'b' }],
  [[], {}],
])('the words %j are read as %j', (words, expected) => {
  expect(parseAssignments(words)).toEqual(expected);
});

test.each(['contoso', '', '=contoso', ' =x', 'Organization=x', '__proto__=x', 'constructor=x', 'group=x'])(
  'the word %j is refused, with every default there is',
  (word) => {
    expect(() => parseAssignments(['project=Web', word])).toThrow(
      expect.objectContaining({
        code: 'unknown-default',
        exitCode: 2,
        suggestions: expect.arrayContaining([expect.stringMatching(/^organization=VALUE {2}\S/)]),
      }),
    );
  },
);
