import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import { inOneLine } from '../errors/in-one-line.js';
import { readJson } from '../files/read-json.js';
import type { Local } from '../local.js';
import { findProgram, npm } from '../programs/find-program.js';
import { findConflicts, hostCommands } from './conflicts.js';
import { linkHost } from './host-links.js';
import type { InstalledPlugin } from './installed-plugin.js';
import { listInstalled } from './installed-plugins.js';
import { readPluginPackage } from './plugin-package.js';
import { readPolicy } from './policy.js';
import { checkSdkRange, hostSdkVersion } from './sdk-of.js';
import { tryPlugin } from './try-plugin.js';

/** One thing that was looked at. */
export interface Finding {
  /** The plugin, or what all plugins need. */
  subject: string;
  state: 'ok' | 'slow' | 'warning' | 'error';
  finding: string;
  /** What to do about it. */
  next: string | null;
  /** Where a time was taken. */
  milliseconds: number | null;
}

/** What a hook may take before people notice it in every command. */
const slow = 100;

/** Tries everything that plugins need and all of them, and tells what is wrong and what is slow. */
export async function examinePlugins(local: Pick<Local, 'machine' | 'settings'>): Promise<Finding[]> {
  const { machine } = local;
  const general = await examineMachine(local);
  const plugins = await attempt(() => listInstalled(local));
  if (plugins instanceof AdocError) return [...general, broken('list of plugins', plugins, 'adoc plugins reset --yes')];
  await linkHost(machine).catch(() => undefined);
  const others = await hostCommands(machine);
  const findings: Finding[] = [];
  for (const plugin of plugins) findings.push(...(await examinePlugin(local, plugin, { plugins, others })));
  return [...general, ...findings];
}

async function examineMachine({ machine, settings }: Pick<Local, 'machine' | 'settings'>): Promise<Finding[]> {
  const program = findProgram(npm, machine.env, machine.platform);
  const missing = 'npm was not found: nothing can be installed or updated.';
  const findings = [
    program
      ? fine('npm', program)
      : finding('npm', 'error', missing, 'Install Node.js, which brings npm, or correct PATH.'),
  ];
  for (const file of machine.policyFiles) {
    const list = await attempt(() => readPolicy(file));
    if (list instanceof AdocError) findings.push(broken('policy', list, null));
    else if (list) findings.push(fine('policy', `${file} allows: ${list.join(', ') || 'nothing'}`));
  }
  const allow = (await settings())['plugins.allow'];
  if (allow) findings.push(fine('plugins.allow', `The settings allow: ${allow.split(',').join(', ')}`));
  return findings;
}

async function examinePlugin(
  { machine }: Pick<Local, 'machine'>,
  plugin: InstalledPlugin,
  { plugins, others }: { plugins: InstalledPlugin[]; others: Awaited<ReturnType<typeof hostCommands>> },
): Promise<Finding[]> {
  const { name, root, type, conflicts } = plugin;
  const again = type === 'link' ? `adoc plugins unlink ${name}` : `adoc plugins uninstall ${name}`;
  if (!(await stat(root).catch(() => undefined))) return [finding(name, 'error', `Its folder ${root} is gone.`, again)];
  const pkg = await attempt(() => readPluginPackage(root));
  if (pkg instanceof AdocError) return [broken(name, pkg, again)];
  const findings: Finding[] = [];
  if (plugin.sdk === 'host') {
    const fits = await attempt(async () => checkSdkRange(pkg, await hostSdkVersion(machine)));
    if (fits instanceof AdocError) findings.push(broken(name, fits, `adoc plugins update ${name}`));
  }
  const { problems, hooks, milliseconds } = await tryPlugin(machine, { root, name, runsHooks: true });
  const way = plugin.previous ? `adoc plugins rollback ${name}` : again;
  for (const { what, message } of problems) findings.push(finding(name, 'error', `${what}: ${message}`, way));
  for (const { event, file, milliseconds: taken } of hooks) {
    const said = `The hook ${event} (${file}) takes ${taken} ms${taken > slow ? ' of every command' : ''}.`;
    findings.push({
      ...finding(name, taken > slow ? 'slow' : 'ok', said, taken > slow ? again : null),
      milliseconds: taken,
    });
  }
  const taken = findConflicts(plugin, plugins, others).filter(({ command }) => !conflicts.includes(command));
  for (const { command, owner } of taken) {
    findings.push(finding(name, 'warning', `${owner} has the command ${command.replaceAll(':', ' ')} too.`, again));
  }
  if (problems.length === 0 && !(await hasManifest(root))) {
    findings.push(
      finding(name, 'warning', 'It has no oclif.manifest.json: every command of adoc loads it.', 'npx oclif manifest'),
    );
  }
  if (problems.length === 0) findings.push({ ...fine(name, `It loads in ${milliseconds} ms.`), milliseconds });
  return findings;
}

async function hasManifest(root: string): Promise<boolean> {
  return (
    (await readJson({ path: path.join(root, 'oclif.manifest.json'), movedBy: 'ADOC_DATA_DIR' }).catch(
      () => undefined,
    )) !== undefined
  );
}

/** A failure as a value, since it is what the doctor looks for. */
async function attempt<Value>(work: () => Promise<Value>): Promise<Value | AdocError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AdocError) return error;
    throw error;
  }
}

const finding = (subject: string, state: Finding['state'], text: string, next: string | null): Finding => ({
  subject,
  state,
  finding: text,
  next,
  milliseconds: null,
});
const fine = (subject: string, text: string) => finding(subject, 'ok', text, null);
const broken = (subject: string, error: AdocError, next: string | null) =>
  finding(subject, 'error', inOneLine(error), next ?? error.suggestions[0] ?? null);
