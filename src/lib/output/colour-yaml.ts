import { paint } from './paint.js';

const line = /^((?:- | )*)(?:("(?:[^"\\]|\\.)*"|[^\s"'#[{|>&*!%@`-][^\n]*?):(?= |$))?( ?)(.*)$/;
const number = /^-?\d[\d.eE+-]*$/;
const word = /^(?:true|false|null|\[\]|\{\})$/;
const startsBlock = /^[|>][-+\d]*$/;

/** Colours the YAML that `yaml.ts` writes; it is no reader of YAML at large. */
export function colourYaml(yaml: string): string {
  let blockIndent: number | undefined;
  return yaml
    .split('\n')
    .map((source) => {
      const indent = source.search(/[^ ]/);
      if (blockIndent !== undefined && (indent === -1 || indent > blockIndent)) {
        return indent === -1 ? source : source.slice(0, indent) + paint(source.slice(indent), 'text');
      }
      const [, lead = '', key, gap = '', value = ''] = line.exec(source) ?? [];
      blockIndent = startsBlock.test(value) ? indentOfBlock(lead, key) : undefined;
      return lead + (key === undefined ? '' : `${paint(key, 'key')}:`) + gap + paintValue(value);
    })
    .join('\n');
}

/** A block belongs to its key, or to the dash where a list item is nothing but text. */
function indentOfBlock(lead: string, key: string | undefined): number {
  return key === undefined ? Math.max(lead.length - 2, -1) : lead.length;
}

function paintValue(value: string): string {
  if (value === '' || value === '-' || startsBlock.test(value)) return value;
  if (number.test(value)) return paint(value, 'number');
  return paint(value, word.test(value) ? 'word' : 'text');
}
