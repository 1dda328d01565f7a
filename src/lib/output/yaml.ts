import { terminalSafe } from '@adoc/sdk';
import { isStream } from './is-stream.js';

/** The data of `json` as YAML; rows of a stream are list items that appear as they arrive. */
export async function* asYaml(data: unknown): AsyncGenerator<string> {
  const toYaml = await yamlWriter();
  if (!isStream(data) && !Array.isArray(data)) {
    yield toYaml(data);
    return;
  }
  let isEmpty = true;
  for await (const row of data) {
    yield toYaml([row]);
    isEmpty = false;
  }
  if (isEmpty) yield '[]\n';
}

async function yamlWriter(): Promise<(value: unknown) => string> {
  const { Document, visit } = await import('yaml');
  return (value) => {
    // Dates, undefined and toJSON() as JSON has them. Many readers are still YAML 1.1, where a bare `no` is false.
    const json = JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
    const document = new Document(json, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
    visit(document, {
      Scalar(_key, node) {
        // Only a double-quoted string can hold an escape.
        if (typeof node.value === 'string' && isUnsafe(node.value)) node.type = 'QUOTE_DOUBLE';
      },
    });
    const text = document.toString({ lineWidth: 0, doubleQuotedAsJSON: true });
    return terminalSafe(text, { keepLines: true });
  };
}

function isUnsafe(text: string): boolean {
  return terminalSafe(text, { keepLines: true }) !== text;
}
