/** The four things that data is made of, each in one of the sixteen colours that every terminal theme knows. */
const codes = { key: 34, text: 32, number: 36, word: 35 } as const;

export type Paint = keyof typeof codes;

/** @example paint('main', 'text') */
export function paint(text: string, as: Paint): string {
  return `\u001b[${codes[as]}m${text}\u001b[39m`;
}
