import { crc32 } from 'node:zlib';

/** `hub_<env>_<id>_<secret>_<crc>`: the last part is CRC-32 of all before it, so that a typing mistake costs no look-up. */
const KEY = /^(hub_[a-z0-9]+_([A-Za-z0-9-]+)_[\w-]{22,128})_([0-9a-f]{8})$/;

const SOMEWHERE = /hub_[a-z0-9]+_([A-Za-z0-9-]+)_[\w-]{22,128}_[0-9a-f]{8}/;

export const isApiKey = (text: string): boolean => {
  const [, body, , checksum] = KEY.exec(text) ?? [];
  return body !== undefined && checksumOf(body) === checksum;
};

/** The part of a key that may be shown, of a key anywhere in a text; null where there is none. */
export const apiKeyIdIn = (text: string): string | null => SOMEWHERE.exec(text)?.[1] ?? null;

const checksumOf = (text: string): string => crc32(text).toString(16).padStart(8, '0');
