import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const SECRET_BYTES = 24;
const ID_LENGTH = 12;

export interface KeyText {
  /** `hub_<environment>_<id>_<secret>_<crc>`: shown once, stored nowhere. */
  text: string;
  /** What people know the key by: everything before the secret. */
  prefix: string;
  /** SHA-256 of the text in hex. */
  hash: string;
}

/** A new key of 192 random bits; its checksum lets a scanner tell a leaked key from chance. */
export function newKeyText(environment: string, id: string): KeyText {
  const prefix = `hub_${environment}_${id.replaceAll('-', '').slice(-ID_LENGTH)}`;
  const body = `${prefix}_${randomBytes(SECRET_BYTES).toString('hex')}`;
  const text = `${body}_${crc32(body).toString(16).padStart(8, '0')}`;
  return { text, prefix, hash: createHash('sha256').update(text).digest('hex') };
}
