import { ServiceError } from '../areas/service-error.js';

/** An API version as a request names it. */
export interface ApiVersion {
  number: number;
  preview: boolean;
  /** As the answer's Content-Type repeats it. */
  text: string;
}

/** The versions a resource has, as in the service's resource table. */
export interface VersionRow {
  resourceVersion: number;
  minVersion: string;
  maxVersion: string;
  /** `0.0` while the resource is in preview. */
  releasedVersion: string;
}

interface Asked {
  method: string;
  /** From the query. */
  query: string | undefined;
  accept: string | undefined;
}

const FORM = /^(\d+\.\d+)(-preview(?:\.(\d+))?)?$/i;

/**
 * Decides which version a request gets.
 * @throws ServiceError with status 400, as the service does, when there is none to give.
 */
export function chooseVersion(row: VersionRow, { method, query, accept }: Asked): ApiVersion {
  const asked = query ?? /api-version=([^;,\s]+)/i.exec(accept ?? '')?.[1];
  if (!asked) {
    if (method !== 'GET' && method !== 'HEAD') {
      throw refusal(
        'VssVersionNotSpecifiedException',
        `No api-version was supplied for the "${method}" request. The version must be supplied either as part of the Accept header (e.g. "application/json; api-version=1.0") or as a query parameter (e.g. "?api-version=1.0").`,
      );
    }
    // The service picks its newest released version, else its newest preview.
    const released = Number(row.releasedVersion) > 0;
    return version(released ? row.releasedVersion : row.maxVersion, !released, row.resourceVersion);
  }
  const match = FORM.exec(asked);
  if (!match?.[1]) throw invalid(asked);
  const wanted = Number(match[1]);
  if (wanted > Number(row.maxVersion) || wanted < Number(row.minVersion)) {
    throw refusal(
      'VssVersionOutOfRangeException',
      `The requested REST API version of ${match[1]} is out of range for this server. The latest REST API version this server supports is ${row.maxVersion}.`,
    );
  }
  const preview = match[2] !== undefined;
  if (!preview && wanted > Number(row.releasedVersion)) {
    throw refusal(
      'VssInvalidPreviewVersionException',
      `The requested version "${match[1]}" of the resource is under preview. The -preview flag must be supplied in the api-version for such requests. For example: "${match[1]}-preview"`,
    );
  }
  const revision = Number(match[3] ?? row.resourceVersion);
  if (revision > row.resourceVersion) throw invalid(asked);
  return version(match[1], preview, revision);
}

const version = (number: string, preview: boolean, revision: number): ApiVersion => ({
  number: Number(number),
  preview,
  text: preview ? `${number}-preview.${revision}` : number,
});

const invalid = (asked: string): ServiceError =>
  refusal('VssInvalidApiResourceVersionException', `The api-version "${asked}" is not valid for this resource.`);

const refusal = (name: string, message: string): ServiceError =>
  new ServiceError({ kind: 'invalid', type: `Microsoft.VisualStudio.Services.WebApi.${name}`, message });
