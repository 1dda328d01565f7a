import { hideRevealed } from '../secrets/revealed.js';
import { headerOf, isHtml, type TextAnswer } from './answer.js';
import { parseJson } from './parse-json.js';

/** More than any reason is long: what is longer is an attack on whoever reads it. */
const longestReason = 2_000;

/**
 * The server's own words: the header first, which also stands on answers without a body. A secret that they repeat is taken out
 * before they are cut: half of one would no longer be known.
 */
export function serverReason(answer: TextAnswer): string | undefined {
  const reasons = [findReason(answer), ...validationErrors(answer)].filter((each) => each !== undefined);
  return reasons.length > 0 ? hideRevealed(reasons.join(' ')).slice(0, longestReason) : undefined;
}

/** `GitRepositoryNotFoundException`, the stable name of a refusal. */
export function typeKey(answer: TextAnswer): string | undefined {
  const key = parseObject(answer.text)?.typeKey;
  return typeof key === 'string' && key !== '' ? hideRevealed(key).slice(0, 200) : undefined;
}

function findReason(answer: TextAnswer): string | undefined {
  const header = headerOf(answer, 'x-tfs-serviceerror');
  if (header) return decode(header);
  if (isHtml(answer)) return undefined;
  const body = parseObject(answer.text);
  if (body) return messageIn(body) ?? messageIn(body.value);
  const text = answer.text.trim();
  return text === '' ? undefined : hideRevealed(text).slice(0, 500);
}

/** Azure DevOps writes `message`; ASP.NET below it `Message`, or wraps that into the `value` of a list. */
function messageIn(body: unknown): string | undefined {
  const { message, Message } = (body ?? {}) as { message?: unknown; Message?: unknown };
  return [message, Message].find((each) => typeof each === 'string');
}

/** What is wrong with a run that is refused; the message only says that something is. */
function validationErrors(answer: TextAnswer): string[] {
  const { customProperties } = (parseObject(answer.text) ?? {}) as {
    customProperties?: { ValidationResults?: unknown };
  };
  const results: unknown = customProperties?.ValidationResults;
  if (!Array.isArray(results)) return [];
  return results.flatMap((each: { message?: unknown } | null) =>
    typeof each?.message === 'string' ? each.message : [],
  );
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function decode(header: string): string {
  try {
    return decodeURIComponent(header.replaceAll('+', ' '));
  } catch {
    return header;
  }
}
