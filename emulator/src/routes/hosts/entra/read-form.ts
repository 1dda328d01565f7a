import type { Form } from '../../../areas/entra/grant.js';
import type { HostCall } from '../host-route.js';

/** The fields of a sign-in: those of the query, and over them those of the form that was posted. Empty ones count as absent. */
export function readForm({ url, body, headers }: HostCall): Form {
  const form = new Map<string, string>();
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');
  const posted = new URLSearchParams(isForm ? body.toString() : '');
  for (const [name, value] of [...url.searchParams, ...posted]) if (value) form.set(name, value);
  return form;
}
