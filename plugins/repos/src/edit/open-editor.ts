import { spawn } from 'node:child_process';
import { AdocError, exitCodes, withoutTokens } from '@adoc/sdk';

/**
 * Has a person change a file, in the editor that the environment names as it does for git, and waits until it is closed.
 * @throws AdocError where no editor can be opened (exit 2), and when it fails
 */
export async function openEditor(file: string): Promise<void> {
  const editor = findEditor(process.env);
  if (editor === undefined) throw noEditor();
  const { exitCode, fault } = await run(editor, file);
  if (exitCode === 0) return;
  throw new AdocError('The editor failed, and nothing was changed.', {
    code: 'editor-failed',
    reason: fault ?? `${editor} ended with ${exitCode ?? 'a signal'}.`,
    suggestions: ['Set EDITOR to the command that opens yours, such as: vim, nano, code --wait'],
  });
}

function findEditor({ GIT_EDITOR, VISUAL, EDITOR }: NodeJS.ProcessEnv): string | undefined {
  const named = GIT_EDITOR || VISUAL || EDITOR;
  if (named) return named;
  // What nobody named is only for those who can see it: elsewhere it would wait for ever.
  const isSeen = process.stdin.isTTY === true && process.stderr.isTTY === true;
  return isSeen ? (process.platform === 'win32' ? 'notepad' : 'vi') : undefined;
}

/** The variables hold a command with its arguments: their owner's shell takes it apart. */
function run(editor: string, file: string): Promise<{ exitCode: number | null; fault?: string }> {
  const options = {
    env: withoutTokens(process.env),
    // Standard output is for the result.
    stdio: ['inherit', process.stderr, 'inherit'] as ('inherit' | NodeJS.WriteStream)[],
  };
  return new Promise((resolve) => {
    const child =
      process.platform === 'win32'
        ? spawn(`${editor} "${file}"`, { ...options, shell: true })
        : spawn('/bin/sh', ['-c', `${editor} "$1"`, 'sh', file], options);
    child.once('error', ({ message }) => resolve({ exitCode: null, fault: message }));
    child.once('close', (exitCode) => resolve({ exitCode }));
  });
}

function noEditor(): AdocError {
  return new AdocError('There is no editor to write in.', {
    code: 'no-editor',
    exitCode: exitCodes.usage,
    suggestions: [
      'Set EDITOR to the command that opens one.',
      'Or say it in flags: adoc repos pr update --title TEXT --description TEXT',
    ],
  });
}
