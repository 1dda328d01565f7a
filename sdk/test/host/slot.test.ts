import type { Host } from '../../src/host/contract.js';
import { findHost, getHost, publishHost } from '../../src/host/slot.js';

/** A host of an adoc that is older than this SDK. */
const older = {
  contract: 1,
  version: '0.0.9',
  session: () => undefined,
  render: async () => undefined,
} as never as Host;
beforeAll(() => publishHost(older));

test('a published host is found, by another copy of the SDK as well', async () => {
  expect(findHost()).toBe(older);
  const address = '../../src/host/slot.js?copy';
  const copy: typeof import('../../src/host/slot.js') = await import(address);
  expect(copy.findHost).not.toBe(findHost);
  expect(copy.findHost()).toBe(older);
});

test('a host is published once, and nobody replaces or removes it', () => {
  const slot = Symbol.for('adoc.host/1');
  expect(() => publishHost({ ...older, version: '6.6.6' })).toThrow(TypeError);
  expect(Reflect.set(globalThis, slot, {})).toBe(false);
  expect(Reflect.deleteProperty(globalThis, slot)).toBe(false);
  expect(findHost()).toBe(older);
});

test('nobody changes a member of a published host', () => {
  expect(Object.isFrozen(findHost())).toBe(true);
  expect(() => Object.assign(findHost() as Host, { session: () => 'mine' })).toThrow(TypeError);
});

test('a host that lacks what this SDK asks for is too old, and the error says what to do', () => {
  expect(() => getHost()).toThrow(
    expect.objectContaining({
      code: 'host-too-old',
      message: 'This command needs a newer adoc than 0.0.9.',
      reason:
        'It lacks: checkOutput, report, open, confirm, readSecret, readText, readData, download, warn, hint, progress, clock.',
      suggestions: ['Update adoc.'],
    }),
  );
});
