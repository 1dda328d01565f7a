/** Why a text was refused, as a sentence about it that goes into an error message. */
export interface Problem {
  problem: string;
}

export function isProblem<Value extends object>(value: Value | Problem): value is Problem {
  return 'problem' in value;
}
