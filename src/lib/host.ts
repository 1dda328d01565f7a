import type { Host } from '@adoc/sdk';
import { createLocal } from './create-local.js';
import { bindLocal } from './local.js';
import type { Machine } from './machine.js';
import { clearProgress, makeWayForResult, showProgress } from './progress-line.js';
import { createSession } from './session.js';
import { talkOn } from './talk.js';

/** What commands are handed. Nothing happens here before a command asks for it; formats and errors load when they are needed. */
export function createHost(machine: Machine): Host {
  const local = createLocal(machine);
  const host: Host = {
    contract: 1,
    version: machine.host.version,
    clock: machine.clock,
    session: (choice) => createSession(local, choice),
    async checkOutput(options) {
      // Without a wish there is nothing to check, and nothing to load.
      if (options.query === undefined && !machine.env.ADOC_OUTPUT) return;
      const { checkOutput } = await import('./render-result.js');
      await checkOutput(local, options);
    },
    async render(result, view, options) {
      const { renderResult } = await import('./render-result.js');
      makeWayForResult(machine);
      await renderResult(local, { result, view, options });
      clearProgress(machine);
    },
    async report(error, options) {
      const { reportError } = await import('./errors/report-error.js');
      clearProgress(machine);
      return reportError(local, error, options);
    },
    async open(url, options) {
      const { openInBrowser } = await import('./open-in-browser.js');
      await openInBrowser(machine, url, talkOn(machine, options));
    },
    async confirm(question, options) {
      const { confirm } = await import('./input/confirm.js');
      clearProgress(machine);
      await confirm(machine, question, options);
    },
    async readSecret(label, options) {
      const { readGivenSecret } = await import('./input/read-given-secret.js');
      clearProgress(machine);
      return readGivenSecret(machine, label, options);
    },
    async readText(file) {
      const { readText } = await import('./input/read-text.js');
      return readText(machine, file);
    },
    async readData(file) {
      const { readData } = await import('./input/read-data.js');
      return readData(machine, file);
    },
    async download(url, { from = 0 }, options) {
      const { download } = await import('./rest/download.js');
      return download(local, { url, from }, talkOn(machine, options));
    },
    warn: (message, options) => void talkOn(machine, options).warn(message),
    hint: (message, options) => void talkOn(machine, options).hint(message),
    progress: (message, options) => showProgress(machine, message, options),
  };
  return bindLocal(host, local);
}
