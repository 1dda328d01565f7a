import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Config, Plugin, settings } from '@adoc/sdk/oclif';
import type { LoadReport } from './load-report.js';
import { readPluginPackage } from './plugin-package.js';
import { runHook } from './run-hook.js';

/**
 * Loads a plugin as oclif does, and every command and hook of it, in a process of its own: it may print, hang or exit.
 * Words: folder and name of the plugin, file for the report, and the host's folder where hooks are to be run.
 */
async function main([root = '', name = '', reportFile = '', hostRoot]: string[]): Promise<void> {
  settings.enableAutoTranspile = false;
  const report: LoadReport = { problems: [], commands: [], aliases: [], hooks: [], milliseconds: 0 };
  const note = (what: string, error: unknown) => {
    const { message, detail } = (error ?? {}) as { message?: string; detail?: string };
    // oclif tells in its details what it did at that moment.
    const command = /^task: findCommand \((\S+)\)$/m.exec(detail ?? '')?.[1];
    const text = String(message ?? error).split('\n')[0] ?? '';
    report.problems.push({ what: command ? `command ${command}` : what, message: text });
  };
  // oclif only warns of some of what it meets.
  process.emitWarning = (warning: string | Error) => {
    if (!/ExperimentalWarning|DeprecationWarning/.test((warning as Error).name)) note('package', warning);
  };
  const start = performance.now();
  const plugin = new Plugin({ root, name, type: 'user', errorOnManifestCreate: true, respectNoCacheDefault: true });
  await plugin.load().catch((error) => note('package', error));
  report.milliseconds = Math.round(performance.now() - start);
  for (const command of plugin.commands ?? []) {
    report.commands.push(command.id);
    report.aliases.push(...(command.aliases ?? []), ...(command.hiddenAliases ?? []));
    await plugin.findCommand(command.id, { must: true }).catch((error) => note(`command ${command.id}`, error));
  }
  if (plugin.valid && !plugin.hasManifest) report.manifest = plugin.manifest;
  await tryHooks(report, { root, hostRoot }, note);
  writeFileSync(reportFile, JSON.stringify(report));
}

async function tryHooks(
  report: LoadReport,
  { root, hostRoot }: { root: string; hostRoot: string | undefined },
  note: (what: string, error: unknown) => void,
): Promise<void> {
  const { hooks } = await readPluginPackage(root);
  const host = hostRoot ? await Config.load({ root: hostRoot, userPlugins: false, devPlugins: false }) : undefined;
  const load = createRequire(path.join(root, 'package.json'));
  for (const [event, file] of Object.entries(hooks).flatMap(([each, files]) =>
    files.map((one) => [each, one] as const),
  )) {
    const start = performance.now();
    try {
      const module: unknown = load(path.resolve(root, file));
      if (host) await runHook(module, event, host);
    } catch (error) {
      // A module that awaits at its top is loaded by import() only, as oclif does it.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_REQUIRE_ASYNC_MODULE') note(`hook ${event} (${file})`, error);
    }
    report.hooks.push({ event, file, milliseconds: Math.round(performance.now() - start) });
  }
}

// What a plugin leaves running (a timer, a socket) does not keep this process.
main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error.stack ?? error}\n`);
    process.exit(1);
  },
);
