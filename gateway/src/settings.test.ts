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

  it('name every problem at once', () => {
    const wrong = {
      PORT: '70000',
      HUB_DEMO: 'maybe',
      NETWORKING_DATABASE_URL: 'postgres://x/y',
      SUBGRAPH_TIMEOUT_MS: 'soon',
    };
    expect(() => hubSettings(wrong)).toThrow(
      [
        'settings that cannot be used:',
        '  HUB_DEMO must be on or off, but got: "maybe"',
        '  PORT must be a port 0..65535, but got: "70000"',
        '  SUBGRAPH_TIMEOUT_MS must be milliseconds 50..60000, but got: "soon"',
        '  NETWORKING_DATABASE_URL must be sqlite:<path>, mysql://user:password@host:port/database or mariadb://…, but got: "postgres://x/y"',
      ].join('\n'),
    );
  });
});

describe('the settings of a gateway alone', () => {
  it('need the URL of each service', () => {
    expect(() =>
      spreadSettings({ EXPERIMENTS_URL: 'http://127.0.0.1:4002/graphql', NETWORKING_URL: 'nowhere' }),
    ).toThrow(
      [
        'settings that cannot be used:',
        '  MUNICIPALITIES_URL must be the URL of the service, but got: undefined',
        '  PROCUREMENTS_URL must be the URL of the service, but got: undefined',
        '  NETWORKING_URL must be http://host:port/graphql, but got: "nowhere"',
      ].join('\n'),
    );
  });
});
