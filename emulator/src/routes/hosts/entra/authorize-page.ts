import { authorize, readReply } from '../../../areas/entra/authorize.js';
import { EntraError } from '../../../areas/entra/entra-error.js';
import type { Form } from '../../../areas/entra/grant.js';
import { type Answer, answer } from '../../../http/answer.js';
import type { HostCall } from '../host-route.js';

/**
 * The page where somebody signs in. Nobody has to type anything: it leads on to the program at once, with a code or with
 * the reason why not.
 */
export function authorizePage({ entra }: HostCall, tenant: string, form: Form): Answer {
  try {
    const reply = readReply(entra, tenant, form);
    return lead(
      reply.redirectUri,
      form,
      outcome(() => ({ code: authorize(entra, reply, form) })),
    );
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    // Without an address that is known to be the program's, only the browser may see it.
    return answer.html(escapeHtml(`Sign in to your account: ${error.message}`), 400);
  }
}

function outcome(attempt: () => { code: string }): Record<string, string> {
  try {
    return attempt();
  } catch (error) {
    if (!(error instanceof EntraError)) throw error;
    const { error: name, message, suberror } = error;
    return { error: name, error_description: message, ...(suberror !== undefined && { error_subcode: suberror }) };
  }
}

/** Takes the browser to the program, as `response_mode` says. */
function lead(redirectUri: string, form: Form, given: Record<string, string>): Answer {
  const state = form.get('state');
  const fields = { ...given, ...(state !== undefined && { state }) };
  const mode = form.get('response_mode') ?? 'query';
  if (mode === 'form_post') return postingPage(redirectUri, fields);
  const target = new URL(redirectUri);
  if (mode === 'fragment') target.hash = new URLSearchParams(fields).toString();
  else for (const [name, value] of Object.entries(fields)) target.searchParams.set(name, value);
  return answer.empty(302, { Location: target.href, 'Cache-Control': 'no-store' });
}

function postingPage(redirectUri: string, fields: Record<string, string>): Answer {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}" />`,
  );
  const body = `<html><head><title>Working...</title></head><body><form method="POST" name="hiddenform" action="${escapeHtml(redirectUri)}">${inputs.join('')}<noscript><input type="submit" value="Submit" /></noscript></form><script>window.setTimeout('document.forms[0].submit()', 0);</script></body></html>`;
  return {
    status: 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
    body,
  };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
