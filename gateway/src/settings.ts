import {
  commonSettings,
  databaseSetting,
  databaseUrl,
  defaultDatabaseUrl,
  type Environment,
  port,
  readSettings,
} from '@courage-hub/kit/config';
import { z } from 'zod';
import type { Clock } from '@courage-hub/kit/clock';

export const SERVICES = ['municipalities', 'experiments', 'procurements', 'networking'] as const;

export type ServiceName = (typeof SERVICES)[number];

const gatewaySettings = {
  ...commonSettings,
  PORT: port.default(4000),
  SUBGRAPH_TIMEOUT_MS: z.coerce
    .number({ error: 'must be milliseconds 50..60000' })
    .int({ error: 'must be milliseconds 50..60000' })
    .min(50, { error: 'must be milliseconds 50..60000' })
    .max(60_000, { error: 'must be milliseconds 50..60000' })
    .default(5000),
  REDIS_URL: z
    .string()
    .refine((url) => /^rediss?:\/\//.test(url), { error: 'must be redis://host:port' })
    .optional(),
};

export interface GatewaySettings {
  host: string;
  port: number;
  demo: boolean;
  logLevel: string;
  timeoutMs: number;
  redisUrl: string | null;
}

/** The gateway with everything in one process. */
export interface HubSettings extends GatewaySettings {
  prepare: boolean;
  dataDir: string;
  clock: Clock;
  databases: Record<ServiceName, string>;
}

export function hubSettings(env: Environment): HubSettings {
  const urls = Object.fromEntries(SERVICES.map((name) => [databaseSetting(name), databaseUrl.optional()]));
  const settings = readSettings({ ...gatewaySettings, ...urls }, env);
  const given = settings as Record<string, unknown>;
  return {
    ...shared(settings),
    prepare: settings.HUB_PREPARE,
    dataDir: settings.HUB_DATA_DIR,
    clock: settings.HUB_NOW,
    databases: perService(
      (name) => (given[databaseSetting(name)] as string) ?? defaultDatabaseUrl(name, settings.HUB_DATA_DIR),
    ),
  };
}

const serviceUrl = z
  .string({ error: 'must be the URL of the service' })
  .refine((url) => /^https?:\/\/[^/]+\/.+/.test(url), {
    error: 'must be http://host:port/graphql',
  });

export interface SpreadSettings extends GatewaySettings {
  urls: Record<ServiceName, string>;
}

/** The gateway alone, in front of services that run elsewhere. */
export function spreadSettings(env: Environment): SpreadSettings {
  const urls = Object.fromEntries(SERVICES.map((name) => [urlSetting(name), serviceUrl]));
  const settings = readSettings({ ...gatewaySettings, ...urls }, env);
  const given = settings as Record<string, unknown>;
  return { ...shared(settings), urls: perService((name) => given[urlSetting(name)] as string) };
}

const urlSetting = (service: string): string => `${service.toUpperCase()}_URL`;

const perService = (value: (name: ServiceName) => string): Record<ServiceName, string> =>
  Object.fromEntries(SERVICES.map((name) => [name, value(name)])) as Record<ServiceName, string>;

const shared = (settings: z.infer<z.ZodObject<typeof gatewaySettings>>): GatewaySettings => ({
  host: settings.HOST,
  port: settings.PORT,
  demo: settings.HUB_DEMO,
  logLevel: settings.LOG_LEVEL,
  timeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
  redisUrl: settings.REDIS_URL ?? null,
});
