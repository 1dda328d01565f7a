const always: Record<string, string> = { '%': '%AZP25', '\r': '%0D', '\n': '%0A' };
const inProperties: Record<string, string> = { ...always, ';': '%3B', ']': '%5D' };

/**
 * What a step writes to have its agent do something.
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
export function loggingCommand(action: string, properties: Record<string, string>, message: string): string {
  const escaped = (text: string, forms: Record<string, string>) =>
    [...text].map((character) => forms[character] ?? character).join('');
  const given = Object.entries(properties).map(([name, value]) => `${name}=${escaped(value, inProperties)}`);
  return `##vso[${action} ${given.join(';')}]${escaped(message, always)}`;
}
