import { findHost, getHost } from '../../src/host/slot.js';

test('without adoc around it there is no host, and the error says so', () => {
  expect(findHost()).toBeUndefined();
  expect(() => getHost()).toThrow(expect.objectContaining({ code: 'host-missing', exitCode: 1 }));
});
