import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import { fileError } from '../files/file-error.js';
import { readJson } from '../files/read-json.js';
import type { StateFile } from '../files/state-file.js';
import { writeJson } from '../files/write-json.js';
import { Secret } from './secret.js';

const algorithm = 'aes-256-gcm';

/** A secret too long for a keychain, encrypted. Who holds the key (in the keychain) and the file has the secret. */
export function createSealedFiles(dataDirectory: string) {
  function fileOf(id: string): StateFile {
    const name = createHash('sha256').update(id).digest('hex');
    return { path: path.join(dataDirectory, 'sealed', `${name}.json`), movedBy: 'ADOC_DATA_DIR' };
  }

  return {
    /** Gives the new key. */
    async seal(id: string, secret: Secret): Promise<string> {
      const key = randomBytes(32);
      const iv = randomBytes(12);
      // The id is bound to the text, so that one account's file cannot be passed off as another's.
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(id));
      const text = Buffer.concat([cipher.update(secret.reveal(), 'utf8'), cipher.final()]).toString('base64');
      const content = { version: 1, algorithm, iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64') };
      await writeJson(fileOf(id), { ...content, text }, { isSecret: true });
      return key.toString('base64');
    },

    /** @throws AdocError when the file is gone, or is not the one that belongs to this key and id */
    async unseal(id: string, key: string): Promise<Secret> {
      const content = await readJson(fileOf(id));
      try {
        const [iv, tag, text] = [content?.iv, content?.tag, content?.text].map((part) =>
          Buffer.from(String(part), 'base64'),
        );
        if (!iv || !tag || !text) throw new Error('incomplete');
        const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64'), iv, { authTagLength: 16 });
        decipher.setAAD(Buffer.from(id)).setAuthTag(tag);
        return new Secret(Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8'));
      } catch {
        throw new AdocError(`The secret in ${fileOf(id).path} cannot be read.`, {
          code: 'secret-lost',
          reason: content ? 'it does not fit its key in the keychain' : 'the file is gone',
          suggestions: ['Sign in again: adoc devops login'],
        });
      }
    },

    async remove(id: string): Promise<void> {
      const file = fileOf(id);
      await rm(file.path, { force: true }).catch((error) => {
        throw fileError('write', file, error);
      });
    },
  };
}
