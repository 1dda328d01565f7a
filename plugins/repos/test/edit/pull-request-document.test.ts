import { formatDocument, parseDocument } from '../../src/edit/pull-request-document.js';

test.each([
  ['a title alone', { title: 'Cart', description: '' }, 'Cart\n'],
  ['a title and lines', { title: 'Cart', description: '# Why\n\n- a' }, 'Cart\n\n# Why\n\n- a\n'],
])('%s comes back from the editor as it was', (_name, said, document) => {
  expect(formatDocument(said)).toBe(document);
  expect(parseDocument(document)).toEqual(said);
});

test.each([
  ['empty lines before the title', '\n\nCart\nWhy', { title: 'Cart', description: 'Why' }],
  ['line ends of Windows', 'Cart\r\n\r\na\r\nb\r\n', { title: 'Cart', description: 'a\nb' }],
  ['nothing', ' \n\n', { title: '', description: '' }],
])('%s can be read', (_name, document, said) => {
  expect(parseDocument(document)).toEqual(said);
});
