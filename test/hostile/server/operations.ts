import DevopsLogin from '../../../src/commands/devops/login.js';
import { collect } from '../../../src/lib/output/collect.js';
import { connectTo, token } from '../../lib/rest/connect-to.js';
import { firstErrorOf } from '../../world/error-of.js';
import { runCommand } from '../../world/run-command.js';
import type { ScriptedServer } from '../../world/scripted-server.js';
import { type HttpAnswer, httpAnswer } from './http-answer.js';

/** What somebody learns about an operation. */
export interface Outcome {
  code: string;
  exitCode: number;
  message: string;
}

type Environment = Record<string, string>;

/** Something that people do with a server, and what they would get from a good one. */
export interface Operation {
  /** Of the request that goes wrong. */
  answer: HttpAnswer;
  /** Whether the request at this path is the one that goes wrong; the others are answered. Default: all of them. */
  isVictim?: (path: string) => boolean;
  /** The answer to the others. */
  before?: HttpAnswer;
  /** How often it is sent when the connection breaks before the answer begins. */
  attempts: number;
  /** The body is passed on as it arrives: once it has begun there is no second attempt, and no end to its time. */
  isStream: boolean;
  act(server: ScriptedServer, env: Environment): Promise<unknown>;
}

const organization = (server: ScriptedServer) => ['--organization', server.organizationUrl];
const clientOf = async (server: ScriptedServer, env: Environment) => (await connectTo(server, { env })).client;
const page = { count: 1, value: [{ id: 'a', name: 'x'.repeat(200) }] };
const whole = { attempts: 4, isStream: false };

export const operations: Record<string, Operation> = {
  'a list': {
    ...whole,
    answer: httpAnswer({ body: page }),
    act: async (server, env) => (await clientOf(server, env)).list('_apis/projects'),
  },
  'the second page of a list': {
    ...whole,
    answer: httpAnswer({ body: page }),
    isVictim: (path) => path.includes('continuationToken='),
    before: httpAnswer({ body: page, headers: { 'x-ms-continuationtoken': 'b' } }),
    act: async (server, env) => collect((await clientOf(server, env)).pages('_apis/projects')),
  },
  'a single thing': {
    ...whole,
    answer: httpAnswer({ body: page.value[0] }),
    act: async (server, env) => (await clientOf(server, env)).get('_apis/projects/a'),
  },
  'a change': {
    answer: httpAnswer({ status: 201, body: page.value[0] }),
    attempts: 1,
    isStream: false,
    act: async (server, env) => (await clientOf(server, env)).send('POST', '_apis/projects', { body: { name: 'b' } }),
  },
  'a login': {
    ...whole,
    answer: httpAnswer({ body: { authenticatedUser: { id: 'a', providerDisplayName: 'x'.repeat(200) } } }),
    async act(server, env) {
      const words = [...organization(server), '--output', 'json'];
      const finished = await runCommand(DevopsLogin, words, { env, stdin: token });
      if (finished.exitCode !== 0) throw firstErrorOf(finished);
      return finished.result;
    },
  },
  'a log': {
    answer: httpAnswer({ body: 'x'.repeat(200) }),
    attempts: 4,
    isStream: true,
    act: async (server, env) => collect(await (await clientOf(server, env)).stream('_apis/log')),
  },
  'a download': {
    answer: httpAnswer({ body: 'x'.repeat(200) }),
    attempts: 1,
    isStream: true,
    async act(server, env) {
      const { host } = await connectTo(server, { env });
      return collect((await host.download(`${server.url}/file`, {}, {} as never)).body);
    },
  },
};

/** How the operation ends. Only the program's own kind of error will do. */
export async function outcomeOf(
  operation: Operation,
  server: ScriptedServer,
  env: Environment,
): Promise<Outcome | 'done'> {
  return operation.act(server, env).then(
    () => 'done' as const,
    ({ code, exitCode, message }: Outcome) => ({ code, exitCode, message: message.replace(/[\w.]+:\d+/, 'HOST') }),
  );
}
