import { resolve } from 'node:path';
import { z } from 'zod';
import { type Clock, realTime } from './clock';

export type Environment = Record<string, string | undefined>;

/** Settings that could not be read: every problem at once, one per line. */
export class ConfigError extends Error {}

export const port = z.coerce.number({ error: 'must be a port 0..65535' }).int().min(0).max(65_535);

export const onOff = z.enum(['on', 'off'], { error: 'must be on or off' }).transform((value) => value === 'on');

export const databaseUrl = z.string().refine((url) => /^(sqlite:.+|(mysql|mariadb):\/\/[^/]+\/.+)$/.test(url), {
  error: 'must be sqlite:<path>, mysql://user:password@host:port/database or mariadb://…',
});

/** What gateway and services share so that a service knows who asks. */
export const hubSecret = z
  .string({ error: 'must be a secret of at least 32 characters, the same for the gateway and the services' })
  .min(32, { error: 'must be a secret of at least 32 characters, the same for the gateway and the services' });

export const commonSettings = {
  HOST: z.string().min(1).default('127.0.0.1'),
  HUB_DATA_DIR: z
    .string()
    .min(1)
    .default('data')
    .transform((path) => resolve(path)),
  HUB_DEMO: onOff.default(true),
  HUB_PREPARE: onOff.default(true),
  HUB_NOW: z.iso
    .datetime({ error: 'must be an instant like 2026-05-04T09:00:00.000Z, or nothing for the real time' })
    .optional()
    .transform((instant): Clock => (instant ? () => new Date(instant).toISOString() : realTime)),
  HUB_METRICS_TOKEN: z.string().min(32, { error: 'must be a token of at least 32 characters' }).optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be trace, debug, info, warn, error or silent',
    })
    .default('warn'),
};

/** Settings whose value no message repeats. */
const SECRET = /SECRET|PASSWORD|KEY|TOKEN/;

const shownSecret = (value: string | undefined): string => (value ? `one of ${value.length} characters` : 'nothing');

export function readSettings<S extends z.ZodRawShape>(shape: S, env: Environment): z.infer<z.ZodObject<S>> {
  const known = Object.fromEntries(Object.keys(shape).map((name) => [name, env[name] || undefined]));
  const result = z.object(shape).safeParse(known);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return `  ${name} ${issue.message}, but got: ${SECRET.test(name) ? shownSecret(env[name]) : JSON.stringify(env[name])}`;
  });
  throw new ConfigError(`settings that cannot be used:\n${problems.join('\n')}`);
}

export const databaseSetting = (service: string): string => `${service.toUpperCase()}_DATABASE_URL`;

export const defaultDatabaseUrl = (service: string, dataDir: string): string => `sqlite:${dataDir}/${service}.sqlite`;
