import { hubSettings, spreadSettings } from './settings';

describe('the settings of the hub', () => {
  it('are complete with nothing set', () => {
    expect(hubSettings({ HUB_DATA_DIR: '/somewhere' })).toEqual({
      host: '127.0.0.1',
      port: 4000,
      demo: true,
      logLevel: 'warn',
      timeoutMs: 5000,
      redisUrl: null,
      costPerMinute: { anonymous: 1_000_000, person: 2_000_000, key: 10_000_000 },
      trustProxy: 0,
      shortLane: true,
      metricsToken: null,
      supergraphFile: null,
      requests: { underWay: 64, waiting: 512 },
      publicUrl: null,
      oidc: null,
      mail: { folder: '/somewhere/mail' },
      adminEmail: null,
      workers: 1,
      prepare: true,
      dataDir: '/somewhere',
      clock: expect.any(Function),
      databases: {
        municipalities: 'sqlite:/somewhere/municipalities.sqlite',
        experiments: 'sqlite:/somewhere/experiments.sqlite',
        procurements: 'sqlite:/somewhere/procurements.sqlite',
        networking: 'sqlite:/somewhere/networking.sqlite',
      },
    });
  });

  it('take one database URL per service', () => {
    const { databases } = hubSettings({ EXPERIMENTS_DATABASE_URL: 'mysql://hub@db/experiments' });
    expect(databases.experiments).toBe('mysql://hub@db/experiments');
    expect(databases.networking).toMatch(/^sqlite:.*networking\.sqlite$/);
  });

  it('can lift a budget and believe proxies', () => {
    const { costPerMinute, trustProxy } = hubSettings({ RATE_LIMIT_ANONYMOUS: 'off', HUB_TRUST_PROXY: '1' });
    expect([costPerMinute.anonymous, trustProxy]).toEqual([null, 1]);
  });

  it('name every problem at once', () => {
    const wrong = {
      PORT: '70000',
      HUB_DEMO: 'maybe',
      NETWORKING_DATABASE_URL: 'postgres://x/y',
      SUBGRAPH_TIMEOUT_MS: 'soon',
      RATE_LIMIT_PERSON: 'many',
      HUB_TRUST_PROXY: 'on',
      HUB_SUPERGRAPH: '/nowhere.graphql',
      HUB_REQUESTS_UNDER_WAY: '0',
      HUB_METRICS_TOKEN: 'short',
    };
    expect(() => hubSettings(wrong)).toThrow(
      [
        'settings that cannot be used:',
        '  HUB_DEMO must be on or off, but got: "maybe"',
        '  HUB_METRICS_TOKEN must be a token of at least 32 characters, but got: one of 5 characters',
        '  PORT must be a port 0..65535, but got: "70000"',
        '  SUBGRAPH_TIMEOUT_MS must be milliseconds 50..60000, but got: "soon"',
        '  RATE_LIMIT_PERSON must be cost points a minute 1..1000000000, or off, but got: "many"',
        '  HUB_SUPERGRAPH must be a file that is there, but got: "/nowhere.graphql"',
        '  HUB_REQUESTS_UNDER_WAY must be requests 1..10000, but got: "0"',
        '  HUB_TRUST_PROXY must be off, or the number of proxies in front 1..9, but got: "on"',
        '  NETWORKING_DATABASE_URL must be sqlite:<path>, mysql://user:password@host:port/database or mariadb://…, but got: "postgres://x/y"',
      ].join('\n'),
    );
  });
});

describe('the settings of identity', () => {
  it('name an issuer with its audience, and a mail server with who sends and where the links lead', () => {
    const { oidc, mail, publicUrl } = hubSettings({
      OIDC_ISSUER: 'https://issuer.example',
      OIDC_AUDIENCE: 'hub',
      SMTP_URL: 'smtps://hub:pw@mail.example:465',
      MAIL_FROM: 'Courage Hub <hub@example.fi>',
      HUB_URL: 'https://hub.example.fi/',
    });
    expect({ oidc, mail, publicUrl }).toEqual({
      oidc: { issuer: 'https://issuer.example', audience: 'hub' },
      mail: { smtpUrl: 'smtps://hub:pw@mail.example:465', from: 'Courage Hub <hub@example.fi>' },
      publicUrl: 'https://hub.example.fi',
    });
  });

  it('are refused by halves', () => {
    expect(() => hubSettings({ OIDC_ISSUER: 'https://issuer.example', SMTP_URL: 'smtp://mail.example' })).toThrow(
      [
        'settings that cannot be used:',
        '  OIDC_AUDIENCE must be set together with OIDC_ISSUER',
        '  MAIL_FROM must be set together with SMTP_URL, HUB_URL',
        '  HUB_URL must be set together with SMTP_URL, MAIL_FROM',
      ].join('\n'),
    );
  });

  it.each([
    ['OIDC_ISSUER', 'http://issuer.example'],
    ['OIDC_ISSUER', 'http://localhost.evil.example'],
    ['HUB_URL', 'hub.example.fi'],
    ['HUB_URL', 'https://hub.example.fi/path'],
    ['SMTP_URL', 'https://mail.example'],
    ['ADMIN_EMAIL', 'nobody'],
  ])('%s cannot be %s', (name, value) => {
    expect(() => hubSettings({ [name]: value })).toThrow(`  ${name} must be`);
  });
});

describe('the settings of a gateway alone', () => {
  it('need the URL of each service', () => {
    expect(() =>
      spreadSettings({ EXPERIMENTS_URL: 'http://127.0.0.1:4002/graphql', NETWORKING_URL: 'nowhere' }),
    ).toThrow(
      [
        'settings that cannot be used:',
        '  HUB_SECRET must be a secret of at least 32 characters, the same for the gateway and the services, but got: nothing',
        '  MUNICIPALITIES_URL must be the URL of the service, but got: undefined',
        '  PROCUREMENTS_URL must be the URL of the service, but got: undefined',
        '  NETWORKING_URL must be http://host:port/graphql, but got: "nowhere"',
      ].join('\n'),
    );
  });
});
