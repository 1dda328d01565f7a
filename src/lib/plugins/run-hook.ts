import type { Config } from '@adoc/sdk/oclif';

/** Those that run with every command; the others wait for what does not happen here. */
const everywhere = ['init', 'prerun', 'postrun', 'finally'];
const limit = 10_000;

type HookFunction = (this: object, options: object) => unknown;

/** Runs a hook as if some command of the host were run. */
export async function runHook(module: unknown, event: string, config: Config): Promise<void> {
  const hook = findFunction(module);
  if (!hook || !everywhere.includes(event)) return;
  const id = 'devops:status';
  const say = () => undefined;
  const fail = (message: string | Error) => {
    throw typeof message === 'string' ? new Error(message) : message;
  };
  const exit = (code = 0) => fail(`it exits with ${code}`);
  const context = { config, debug: say, log: say, warn: say, error: fail, exit };
  const options = { id, argv: [], config, context, Command: config.findCommand(id) };
  await Promise.race([Promise.resolve(hook.call(context, options)), late()]);
}

function findFunction(module: unknown): HookFunction | undefined {
  const candidates = [module, (module as { default?: unknown }).default, ...Object.values(module as object)];
  return candidates.find((each): each is HookFunction => typeof each === 'function');
}

function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`it did not end within ${limit / 1000} s`)), limit).unref();
  });
}
