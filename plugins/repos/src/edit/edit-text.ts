import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEditor } from './open-editor.js';

/** A text that somebody has changed, in a file that only they can read. */
export interface Edited {
  text: string;
  file: string;
  /** Takes the file away; until then nothing that was written is lost. */
  discard(): Promise<void>;
}

/** @param name of the file, which tells the editor what is in it: `PULL_REQUEST_3.md` */
export async function editText(text: string, name: string): Promise<Edited> {
  const folder = await mkdtemp(path.join(tmpdir(), 'adoc-edit-'));
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, name);
  await writeFile(file, text, { mode: 0o600 });
  try {
    await openEditor(file);
    return { text: await readFile(file, 'utf8'), file, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}
