import { z } from 'zod';
import { commonSettings, ConfigError, databaseUrl, defaultDatabaseUrl, port, readSettings } from './config';

describe('settings', () => {
  it('have defaults, and an empty one counts as absent', () => {
    expect(readSettings({ HUB_DEMO: commonSettings.HUB_DEMO, PORT: port.default(4001) }, { PORT: '' })).toEqual({
      HUB_DEMO: true,
      PORT: 4001,
    });
  });

  it('tell every problem at once, one a line', () => {
    const shape = { PORT: port, HUB_DEMO: commonSettings.HUB_DEMO, DB: databaseUrl, NAME: z.string().default('x') };
    const read = (): unknown => readSettings(shape, { PORT: '70000', HUB_DEMO: 'yes', DB: 'postgres://x' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(
      [
        'settings that cannot be used:',
        '  PORT must be a port 0..65535, but got: "70000"',
        '  HUB_DEMO must be on or off, but got: "yes"',
        '  DB must be sqlite:<path>, mysql://user:password@host:port/database or mariadb://…, but got: "postgres://x"',
      ].join('\n'),
    );
  });

  it.each([
    ['sqlite:data/a.sqlite', true],
    ['mysql://hub:secret@db:3306/municipalities', true],
    ['mariadb://root@127.0.0.1/x', true],
    ['mysql://db', false],
    ['sqlite:', false],
  ])('take the database %s: %s', (url, taken) => {
    expect(databaseUrl.safeParse(url).success).toBe(taken);
  });

  it('name the SQLite file after the service', () => {
    expect(defaultDatabaseUrl('networking', '/srv/data')).toBe('sqlite:/srv/data/networking.sqlite');
  });
});
