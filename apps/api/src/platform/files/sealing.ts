import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const ivLength = 12;
const tagLength = 16;

/** Names a secret without telling it, so that what was sealed under an earlier one is opened with that. */
export const keyIdOf = (secret: string): string => createHash('sha256').update(`key id\n${secret}`).digest('hex').slice(0, 12);

/** A key for one thing alone, so that no key ever seals two. */
const keyFor = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'without-walls sealed 1', purpose, 32));

/** AES-256-GCM. `purpose` names the one thing sealed (`page-text:<id>`); it is authenticated, so a sealed thing cannot stand in for another. */
export function seal(secret: string, purpose: string, plain: Uint8Array): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Throws when the secret, the purpose or a single bit is not what it was. */
export function unseal(secret: string, purpose: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), bytes.subarray(0, ivLength), { authTagLength: tagLength }).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
}
