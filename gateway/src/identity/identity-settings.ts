import { join } from 'node:path';
import type { Clock } from '@courage-hub/kit/clock';
import { ConfigError } from '@courage-hub/kit/config';
import { z } from 'zod';
import type { MailSettings } from '../sign-in/mailer';
import type { OidcSettings } from './tokens';

const isUrl = (text: string, shape: RegExp): boolean => URL.canParse(text) && shape.test(text);

const optionalUrl = (shape: RegExp, error: string) =>
  z
    .string()
    .refine((url) => isUrl(url, shape), { error })
    .optional();

/** Tokens and links travel over TLS, but for a machine that talks to itself. */
const SAFE = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$))/;

export const identityShape = {
  HUB_URL: optionalUrl(/^https?:\/\/[^/?#]+\/?$/, 'must be where people reach the hub, like https://hub.example.fi'),
  OIDC_ISSUER: optionalUrl(SAFE, 'must be the https:// URL of an OpenID Connect issuer'),
  OIDC_AUDIENCE: z.string().optional(),
  SMTP_URL: optionalUrl(/^smtps?:\/\/[^/]+/, 'must be smtp://user:password@host:port'),
  MAIL_FROM: z
    .string()
    .refine((from) => /^[^\r\n]*[^\s@]+@[^\s@]+$/.test(from), { error: 'must be an e-mail address to send from' })
    .optional(),
};

type Given = z.infer<z.ZodObject<typeof identityShape>> & { HUB_DATA_DIR: string; HUB_NOW: Clock };

export interface IdentitySettings {
  clock: Clock;
  /** Where people reach the hub; null is wherever it listens. */
  publicUrl: string | null;
  oidc: OidcSettings | null;
  mail: MailSettings;
}

export function identitySettings(given: Given): IdentitySettings {
  const { HUB_URL, OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, SMTP_URL: smtpUrl, MAIL_FROM: from } = given;
  const problems = [
    ...together(given, ['OIDC_ISSUER', 'OIDC_AUDIENCE']),
    ...(smtpUrl ? together(given, ['SMTP_URL', 'MAIL_FROM', 'HUB_URL']) : []),
  ];
  if (problems.length > 0) throw new ConfigError(`settings that cannot be used:\n${problems.join('\n')}`);
  return {
    clock: given.HUB_NOW,
    publicUrl: HUB_URL ? new URL(HUB_URL).origin : null,
    oidc: issuer && audience ? { issuer, audience } : null,
    mail: smtpUrl && from ? { smtpUrl, from } : { folder: join(given.HUB_DATA_DIR, 'mail') },
  };
}

function together(given: Given, names: readonly (keyof typeof identityShape)[]): string[] {
  const missing = names.filter((name) => !given[name]);
  if (missing.length === names.length) return [];
  return missing.map((name) => `  ${name} must be set together with ${names.filter((one) => one !== name).join(', ')}`);
}
