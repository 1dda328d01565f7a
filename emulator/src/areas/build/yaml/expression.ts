/** A value of an expression; objects and lists come as plain JavaScript. */
export type Value = unknown;

/** What an expression can use. Names are found in any case. */
export interface Scope {
  /** `variables`, `parameters` and the like. */
  values: Readonly<Record<string, Value>>;
  functions: Readonly<Record<string, (args: Value[]) => Value>>;
}

/** An expression that makes no sense; the message is the service's. */
export class ExpressionError extends Error {}

const TOKEN = /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)*)(?![\w-])|([A-Za-z_][\w-]*)|([()[\],.*]))/y;

interface Token {
  kind: 'text' | 'number' | 'name' | 'sign';
  text: string;
  at: number;
}

/**
 * Evaluates an expression of a pipeline, such as `and(succeeded(), eq(variables['Build.Reason'], 'Manual'))`.
 * @throws ExpressionError when it cannot be read or names a function that is not there.
 */
export function evaluate(expression: string, scope: Scope): Value {
  const reader = new Reader(expression, scope);
  return reader.read();
}

class Reader {
  readonly #expression: string;
  readonly #scope: Scope;
  readonly #tokens: Token[];
  #next = 0;

  constructor(expression: string, scope: Scope) {
    this.#expression = expression;
    this.#scope = scope;
    this.#tokens = split(expression);
  }

  read(): Value {
    if (this.#tokens.length === 0) throw new ExpressionError('An expression is expected');
    const value = this.#value();
    const rest = this.#tokens[this.#next];
    if (rest) throw this.#unexpected(rest);
    return value;
  }

  #value(): Value {
    const token = this.#tokens[this.#next];
    if (!token) throw new ExpressionError(`Unexpected end of expression: '${this.#expression}'.`);
    this.#next += 1;
    if (token.kind === 'text') return this.#path(token.text.slice(1, -1).replaceAll("''", "'"));
    if (token.kind === 'number') return /^-?\d+(\.\d+)?$/.test(token.text) ? Number(token.text) : token.text;
    if (token.kind !== 'name') throw this.#unexpected(token);
    if (this.#take('(')) return this.#path(this.#call(token));
    const word = token.text.toLowerCase();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (!hasKey(this.#scope.values, token.text)) throw this.#unrecognized(token);
    return this.#path(member(this.#scope.values, token.text));
  }

  #call(name: Token): Value {
    const args: Value[] = [];
    while (!this.#take(')')) {
      if (args.length > 0 && !this.#take(',')) throw this.#unexpected(this.#tokens[this.#next]);
      args.push(this.#value());
    }
    const run = member(this.#scope.functions, name.text);
    if (typeof run !== 'function') throw this.#unrecognized(name);
    return run(args);
  }

  #path(start: Value): Value {
    let value = start;
    for (;;) {
      if (this.#take('.')) {
        const token = this.#tokens[this.#next];
        this.#next += 1;
        if (token?.text === '*') value = Object.values((value ?? {}) as object);
        else if (token?.kind === 'name') value = member(value, token.text);
        else throw this.#unexpected(token);
      } else if (this.#take('[')) {
        const key = this.#take('*') ? '*' : this.#value();
        if (!this.#take(']')) throw this.#unexpected(this.#tokens[this.#next]);
        value = key === '*' ? Object.values((value ?? {}) as object) : member(value, key);
      } else {
        return value;
      }
    }
  }

  #take(sign: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.#next += 1;
    return true;
  }

  #unexpected(token: Token | undefined): ExpressionError {
    if (!token) return new ExpressionError(`Unexpected end of expression: '${this.#expression}'.`);
    return this.#error(`Unexpected symbol: '${token.text}'.`, token);
  }

  #unrecognized(token: Token): ExpressionError {
    return this.#error(`Unrecognized value: '${token.text}'.`, token);
  }

  #error(message: string, token: Token): ExpressionError {
    const place = `Located at position ${token.at + 1} within expression: '${this.#expression}'.`;
    return new ExpressionError(
      `${message} ${place} For more help, refer to https://go.microsoft.com/fwlink/?linkid=842996`,
    );
  }
}

function split(expression: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.trimEnd().length) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(expression);
    if (!match) {
      const symbol = expression.slice(start).trim().split(/[\s(]/)[0] ?? '';
      const at = expression.indexOf(symbol, start);
      throw new ExpressionError(
        `Unexpected symbol: '${symbol}'. Located at position ${at + 1} within expression: '${expression}'. For more help, refer to https://go.microsoft.com/fwlink/?linkid=842996`,
      );
    }
    const [whole, text, number, name, sign] = match;
    const kind = text !== undefined ? 'text' : number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign';
    const found = text ?? number ?? name ?? sign ?? '';
    tokens.push({ kind, text: found, at: start + whole.length - found.length });
  }
  return tokens;
}

/** A field or an item; null for what is not there, as the service has it. */
export function member(value: Value, key: Value): Value {
  if (Array.isArray(value)) return value[Number(key)] ?? null;
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Record<string, Value>;
  const name = String(key);
  if (Object.hasOwn(fields, name)) return fields[name];
  const wanted = name.toLowerCase();
  const known = Object.keys(fields).find((other) => other.toLowerCase() === wanted);
  return known === undefined ? null : fields[known];
}

const hasKey = (fields: object, name: string): boolean =>
  Object.keys(fields).some((known) => known.toLowerCase() === name.toLowerCase());
