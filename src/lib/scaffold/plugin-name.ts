import { AdocError, exitCodes } from '@adoc/sdk';

/** How a plugin and its parts are called. */
export interface PluginName {
  /** The package: `@contoso/plugin-hello`. */
  package: string;
  /** The first word of its commands: `hello`. */
  topic: string;
  /** The folder it is made in by default: `plugin-hello`. */
  folder: string;
}

/** What npm takes for a new package. */
const packageName = /^(?:@[a-z0-9-][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/;
const longest = 214;
const topicName = /^[a-z][a-z0-9-]*$/;

/**
 * Reads what somebody calls a new plugin. Packages of plugins have `plugin-` in their names, their commands have not:
 * `@contoso/hello` and `@contoso/plugin-hello` are the same.
 * @throws AdocError (exit 2) for a name that no package or no command can have
 */
export function parsePluginName(given: string, givenTopic?: string): PluginName {
  if (!packageName.test(given) || given.length > longest) {
    throw usage(`"${given}" cannot be the name of a package.`, 'hello', 'Lower case letters, digits and hyphens.');
  }
  const [, scope = '', last = ''] = /^(@[^/]+\/)?(.+)$/.exec(given) ?? [];
  const bare = last.replace(/^(?:adoc-)?plugin-/, '');
  const folder = bare === last ? `plugin-${last}` : last;
  const topic = givenTopic ?? bare;
  if (!topicName.test(topic)) {
    const reason =
      'The first word of its commands starts with a letter, and has lower case letters, digits and hyphens.';
    throw usage(`"${topic}" cannot be the word that commands start with.`, `${given} --topic hello`, reason);
  }
  return { package: `${scope}${folder}`, topic, folder };
}

function usage(message: string, example: string, reason: string): AdocError {
  return new AdocError(message, {
    code: 'usage',
    exitCode: exitCodes.usage,
    reason,
    suggestions: [`adoc plugins create ${example}`],
  });
}
