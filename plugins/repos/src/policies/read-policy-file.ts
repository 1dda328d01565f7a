import { readFile } from 'node:fs/promises';
import { AdocError, exitCodes } from '@adoc/sdk';

/**
 * A policy as JSON, such as the REST API gives and takes.
 * @throws AdocError (exit 2) when the file cannot be read, or is something else
 */
export async function readPolicyFile(file: string): Promise<object> {
  const text = await readText(file);
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch (error) {
    throw notUsable(`${file} is not JSON.`, error);
  }
  if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) {
    throw notUsable(`${file} does not hold one policy.`);
  }
  return policy;
}

async function readText(file: string): Promise<string> {
  try {
    // Windows PowerShell writes files with a byte order mark, and by default in UTF-16.
    const bytes = await readFile(file);
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
  } catch (error) {
    throw notUsable(`${file} cannot be read.`, error);
  }
}

function notUsable(message: string, cause?: unknown): AdocError {
  return new AdocError(message, {
    code: 'policy-file',
    exitCode: exitCodes.usage,
    reason: cause instanceof Error ? cause.message : undefined,
    suggestions: ['Write one, and change it: adoc repos policy show --id ID > policy.json'],
    cause,
  });
}
