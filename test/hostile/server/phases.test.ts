import type { Socket } from 'node:net';
import { type Script, startScriptedServer } from '../../world/scripted-server.js';
import { count } from '../count.js';
import { bytesOf, type HttpAnswer } from './http-answer.js';
import { type Operation, type Outcome, operations, outcomeOf } from './operations.js';

/** How much of an answer has been sent when it goes wrong. */
const phases: Record<string, (answer: HttpAnswer) => string> = {
  'when the connection is there': () => '',
  'after the request': () => '',
  'after the status': ({ statusLine }) => statusLine,
  'in the middle of the headers': ({ statusLine, headers }) => statusLine + headers.slice(0, 9),
  'after the headers': ({ statusLine, headers }) => `${statusLine}${headers}\r\n`,
  'in the middle of the body': (answer) => bytesOf(answer).subarray(0, -100).toString(),
};
const beginsAnswer = (phase: string) => phase === 'after the headers' || phase.endsWith('body');

/** Seconds: for what ends by itself, however busy the machine is, and for what only a limit ends. */
const long = '20';
const short = '0.4';

interface Fault {
  play: (socket: Socket, phase: string) => void;
  limit: string;
  outcome: Outcome;
}

const faults: Record<string, Fault> = {
  'resets the connection': {
    play: (socket) => void socket.resetAndDestroy(),
    limit: long,
    outcome: { code: 'unreachable', exitCode: 5, message: 'The connection with HOST broke off.' },
  },
  'closes the connection': {
    play: (socket) => void socket.end(),
    limit: long,
    outcome: { code: 'unreachable', exitCode: 5, message: 'The connection with HOST broke off.' },
  },
  'says nothing more': {
    play: () => undefined,
    limit: short,
    outcome: { code: 'timeout', exitCode: 5, message: 'HOST does not answer.' },
  },
  'goes on one byte at a time': {
    play: drip,
    limit: short,
    outcome: { code: 'timeout', exitCode: 5, message: 'HOST does not answer.' },
  },
};

/** Never ends, and may always become an answer: empty lines before it, the name of a header, or the blanks of a body. */
function drip(socket: Socket, phase: string): void {
  const more = beginsAnswer(phase) ? ' ' : phase.includes('status') || phase.includes('headers') ? 'x' : '\r\n';
  const timer = setInterval(() => socket.write(more), 30);
  socket.once('close', () => clearInterval(timer));
}

async function meet(operation: Operation, phase: string, { play, limit }: Fault) {
  const { answer, isVictim = () => true, before } = operation;
  const fail = (socket: Socket) => {
    const begun = phases[phase]?.(answer) ?? '';
    // What is written is on its way before the connection is torn.
    if (begun === '') play(socket, phase);
    else socket.write(begun, () => play(socket, phase));
  };
  const script: Script = (socket, { path }) => {
    if (isVictim(path) || !before) return fail(socket);
    // The next page needs a connection of its own, which can be refused from its beginning.
    socket.end(bytesOf({ ...before, headers: `${before.headers}Connection: close\r\n` }));
  };
  let accepted = 0;
  const accept = (socket: Socket): boolean => {
    accepted += 1;
    if (phase !== 'when the connection is there' || (before && accepted === 1)) return false;
    fail(socket);
    return true;
  };
  const server = await startScriptedServer(script, { accept });
  const outcome = await outcomeOf(operation, server, { ADOC_TIMEOUT: limit });
  await server.close();
  return { outcome, attempts: server.connections() - (before ? 1 : 0) };
}

describe.each(Object.keys(phases))('A server that, %s,', (phase) => {
  test.each(Object.entries(faults))('%s', async (fault, misdeed) => {
    const { outcome } = misdeed;
    const chosen = Object.entries(operations).filter(
      // Logs and files may come as slowly as they like.
      ([, { isStream }]) => !(isStream && beginsAnswer(phase) && fault.startsWith('goes on')),
    );
    const isRepeated = outcome.code === 'unreachable';
    const results = chosen.map(async ([name, operation]) => [name, await meet(operation, phase, misdeed)] as const);
    const expected = chosen.map(([name, { attempts, isStream }]) => [
      name,
      { outcome, attempts: isRepeated && !(isStream && beginsAnswer(phase)) ? attempts : 1 },
    ]);
    expect(Object.fromEntries(await Promise.all(results))).toEqual(Object.fromEntries(expected));
    count('faults injected', chosen.length);
  });
});
