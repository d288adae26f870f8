import { existsSync } from 'node:fs';
import {
  commonSettings,
  databaseSetting,
  databaseUrl,
  defaultDatabaseUrl,
  type Environment,
  hubSecret,
  onOff,
  port,
  readSettings,
} from '@courage-hub/kit/config';
import { identitySecret, type IdentitySecret } from '@courage-hub/kit/identity';
import { z } from 'zod';
import { emailOf } from './identity/email';
import { identitySettings, type IdentitySettings, identityShape } from './identity/identity-settings';
import type { LiveLimits } from './live/live-limits';
import type { CostPerMinute } from './rate-limit';
import type { TurnstileLimits } from './turnstile';

export const SERVICES = ['municipalities', 'experiments', 'procurements', 'networking'] as const;

export type ServiceName = (typeof SERVICES)[number];

const COST_PER_MINUTE = 'must be cost points a minute 1..1000000000, or off';

/** A budget that resets every minute. */
const costPerMinute = (points: number) =>
  z
    .union([z.literal('off').transform(() => null), z.coerce.number().int().min(1).max(1_000_000_000)], {
      error: COST_PER_MINUTE,
    })
    .default(points);

const TRUSTED_PROXIES = 'must be off, or the number of proxies in front 1..9';

function count(of: string, from: number, to: number) {
  const error = `must be ${of} ${from}..${to}`;
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
}

const gatewaySettings = {
  ...commonSettings,
  ...identityShape,
  PORT: port.default(4000),
  SUBGRAPH_TIMEOUT_MS: count('milliseconds', 50, 60_000).default(5000),
  REDIS_URL: z
    .string()
    .refine((url) => /^rediss?:\/\//.test(url), { error: 'must be redis://host:port' })
    .optional(),
  RATE_LIMIT_ANONYMOUS: costPerMinute(1_000_000),
  RATE_LIMIT_PERSON: costPerMinute(2_000_000),
  RATE_LIMIT_KEY: costPerMinute(10_000_000),
  HUB_SUPERGRAPH: z.string().refine(existsSync, { error: 'must be a file that is there' }).optional(),
  HUB_SHORT_LANE: onOff.default(true),
  HUB_REQUESTS_UNDER_WAY: count('requests', 1, 10_000).default(64),
  HUB_REQUESTS_WAITING: count('requests', 0, 100_000).default(512),
  HUB_TRUST_PROXY: z
    .union([z.literal('off').transform(() => 0), z.coerce.number().int().min(1).max(9)], { error: TRUSTED_PROXIES })
    .default(0),
};

export interface GatewaySettings extends IdentitySettings {
  host: string;
  port: number;
  demo: boolean;
  logLevel: string;
  timeoutMs: number;
  redisUrl: string | null;
  costPerMinute: CostPerMinute;
  /** How many proxies in front are believed about where a request came from; 0 believes none. */
  trustProxy: number;
  /** Whether documents that are known go past Apollo Server. */
  shortLane: boolean;
  /** Other bounds of following changes than the usual ones; no setting has them, tests do. */
  live?: Partial<LiveLimits>;
  /** What reads `/metrics`; null leaves that to this machine. */
  metricsToken: string | null;
  /** The supergraph that is served, and followed as it changes; null is the committed one. */
  supergraphFile: string | null;
  /** How many requests to the graph may be under way, and how many more may wait. */
  requests: TurnstileLimits;
}

/** The gateway with everything in one process. */
export interface HubSettings extends GatewaySettings {
  prepare: boolean;
  dataDir: string;
  /** Who gets the link that makes the first administrator; null where nobody is named. */
  adminEmail: string | null;
  databases: Record<ServiceName, string>;
  /** How many processes answer. */
  workers: number;
}

const adminEmail = z
  .string()
  .refine((email) => emailOf(email) !== null, { error: 'must be an e-mail address' })
  .optional();

export function hubSettings(env: Environment): HubSettings {
  const urls = Object.fromEntries(SERVICES.map((name) => [databaseSetting(name), databaseUrl.optional()]));
  const settings = readSettings(
    { ...gatewaySettings, ADMIN_EMAIL: adminEmail, HUB_WORKERS: count('workers', 1, 64).default(1), ...urls },
    env,
  );
  const given = settings as Record<string, unknown>;
  return {
    ...shared(settings),
    prepare: settings.HUB_PREPARE,
    dataDir: settings.HUB_DATA_DIR,
    adminEmail: settings.ADMIN_EMAIL ?? null,
    workers: settings.HUB_WORKERS,
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
  secret: IdentitySecret;
}

/** The gateway alone, in front of services that run elsewhere. */
export function spreadSettings(env: Environment): SpreadSettings {
  const urls = Object.fromEntries(SERVICES.map((name) => [urlSetting(name), serviceUrl]));
  const settings = readSettings({ ...gatewaySettings, HUB_SECRET: hubSecret, ...urls }, env);
  const given = settings as Record<string, unknown>;
  return {
    ...shared(settings),
    secret: identitySecret(settings.HUB_SECRET),
    urls: perService((name) => given[urlSetting(name)] as string),
  };
}

const urlSetting = (service: string): string => `${service.toUpperCase()}_URL`;

const perService = (value: (name: ServiceName) => string): Record<ServiceName, string> =>
  Object.fromEntries(SERVICES.map((name) => [name, value(name)])) as Record<ServiceName, string>;

const shared = (settings: z.infer<z.ZodObject<typeof gatewaySettings>>): GatewaySettings => ({
  ...identitySettings(settings),
  host: settings.HOST,
  port: settings.PORT,
  demo: settings.HUB_DEMO,
  logLevel: settings.LOG_LEVEL,
  timeoutMs: settings.SUBGRAPH_TIMEOUT_MS,
  redisUrl: settings.REDIS_URL ?? null,
  costPerMinute: {
    anonymous: settings.RATE_LIMIT_ANONYMOUS,
    person: settings.RATE_LIMIT_PERSON,
    key: settings.RATE_LIMIT_KEY,
  },
  trustProxy: settings.HUB_TRUST_PROXY,
  shortLane: settings.HUB_SHORT_LANE,
  metricsToken: settings.HUB_METRICS_TOKEN ?? null,
  supergraphFile: settings.HUB_SUPERGRAPH ?? null,
  requests: { underWay: settings.HUB_REQUESTS_UNDER_WAY, waiting: settings.HUB_REQUESTS_WAITING },
});
