import type { Directive } from './directive.js';
import { evaluateAt, type Values } from './evaluate-at.js';
import { isTrue } from './functions.js';
import { InvalidYaml, mistake, unexpected } from './invalid-yaml.js';
import type { Scalar } from './node.js';

/** Keeps track of an if, its elseifs and its else: only one of them counts. */
export class Chain {
  #state: 'none' | 'open' | 'taken' = 'none';

  end(): void {
    this.#state = 'none';
  }

  /** The values with which the content of a directive is taken: none, once, or once for each item. */
  choose(directive: Directive, key: Scalar, scope: Values): Values['values'][] {
    const { kind } = directive;
    if (kind === 'insert') return [scope.values];
    if (kind === 'each') {
      this.end();
      return eachItem(directive, key, scope);
    }
    if (kind !== 'if' && this.#state === 'none') {
      const { messages } = mistake(key, `The expression directive '${kind}' is not supported in this context`);
      throw new InvalidYaml([...messages, ...unexpected(key, key.text).messages]);
    }
    const isOpen = kind === 'if' || this.#state === 'open';
    const isChosen = isOpen && (kind === 'else' || isTrue(evaluateAt(key, directive.expression, scope)));
    const next = isChosen || !isOpen ? 'taken' : 'open';
    this.#state = kind === 'else' ? 'none' : next;
    return isChosen ? [scope.values] : [];
  }
}

function eachItem({ expression, name }: Directive, key: Scalar, scope: Values): Values['values'][] {
  const list = evaluateAt(key, expression, scope);
  const items = Array.isArray(list)
    ? list
    : Object.entries((list ?? {}) as object).map(([itemKey, value]) => ({ key: itemKey, value }));
  return items.map((item) => ({ ...scope.values, [name]: item }));
}
