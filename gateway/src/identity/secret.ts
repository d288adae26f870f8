import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits as URL-safe text: a session, or what a sign-in link carries. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

const SHAPE = /^[\w-]{43}$/;

export const isSecret = (text: string): boolean => SHAPE.test(text);

/** What is stored and compared in place of a secret: SHA-256, hexadecimal. Enough for what nobody can guess. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
