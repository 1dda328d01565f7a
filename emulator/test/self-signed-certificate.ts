import { generateKeyPairSync, type KeyPairKeyObjectResult, randomBytes, sign } from 'node:crypto';

const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, ...parts);
const id = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const text = (tag: number, value: string): Buffer => der(tag, Buffer.from(value));

interface Certificate {
  key: string;
  cert: string;
}

/** A certificate for these DNS names and 127.0.0.1, made afresh so that no private key is kept with the sources. */
export function selfSignedCertificate(...names: string[]): Certificate {
  return certify(generateKeyPairSync('ec', { namedCurve: 'P-256' }), sequence(id('2a8648ce3d040302')), names);
}

/** The same, good from one year to another only. */
export function certificateOfYears(from: number, until: number, ...names: string[]): Certificate {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return certify(keys, sequence(id('2a8648ce3d040302')), names, [from, until]);
}

/** A certificate with an RSA key, as applications of Entra ID have it. */
export function rsaCertificate(): Certificate {
  const rsaWithSha256 = sequence(id('2a864886f70d01010b'), der(0x05));
  return certify(generateKeyPairSync('rsa', { modulusLength: 2048 }), rsaWithSha256, []);
}

function certify(
  { publicKey, privateKey }: KeyPairKeyObjectResult,
  algorithm: Buffer,
  names: readonly string[],
  [from, until]: readonly [number, number] = [2024, 2049],
): Certificate {
  const subject = sequence(der(0x31, sequence(id('550403'), text(0x0c, 'adoc test'))));
  const validity = sequence(text(0x17, `${from % 100}0101000000Z`), text(0x17, `${until % 100}0101000000Z`));
  const alternatives = [...names.map((name) => text(0x82, name)), der(0x87, Buffer.from([127, 0, 0, 1]))];
  const isAuthority = sequence(id('551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    // A serial number is positive.
    der(0x02, Buffer.from([1]), randomBytes(8)),
    algorithm,
    subject,
    validity,
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(isAuthority, sequence(id('551d11'), der(0x04, sequence(...alternatives))))),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const lines = sequence(content, algorithm, signature)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  const cert = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
  return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}
