import type { Node } from './node.js';

/** Why a pipeline's YAML cannot be used: one message for each mistake, in the service's form. */
export class InvalidYaml extends Error {
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join('\n'));
    this.messages = messages;
  }
}

/** Where a mistake is, as the service writes it. */
export const placeOf = ({ at }: Node): string => `${at.file} (Line: ${at.line}, Col: ${at.column})`;

export const mistake = (node: Node, message: string): InvalidYaml => new InvalidYaml([`${placeOf(node)}: ${message}`]);

export const unexpected = (node: Node, text: string): InvalidYaml => mistake(node, `Unexpected value '${text}'`);
