import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICES } from '@courage-hub/gateway/settings';

describe('75: the source', () => {
  const ROOT = join(__dirname, '../../..');
  const FOLDERS = ['gateway/src', ...['kit', ...SERVICES].map((name) => `services/${name}/src`)];
  const SOURCES = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  ).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  const holding = (pattern: RegExp): string[] =>
    SOURCES.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  it('starts no process but the services themselves', () => {
    expect(holding(/child_process/)).toEqual(['gateway/src/topology.ts']);
  });

  it('evaluates no text as a program', () => {
    expect(holding(/\beval\(|new Function\(|['"](?:node:)?vm['"]/)).toEqual([]);
  });

  it('makes no pattern of what a person wrote', () => {
    const made = SOURCES.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:new )?\bRegExp\((.*)/g)].map(([, of]) => `${path}: ${of}`),
    );
    expect(made).toEqual([
      'gateway/src/metrics/outcome.ts: `"code":"(${ERROR_CODES.join(\'|\')})"`);',
      'services/procurements/src/checks.ts: `^${type}:[^\\\\s]{1,80}$`), contract: `${type}:…` });',
      'services/procurements/src/checks.ts: `^-?\\\\d{1,${whole}}(\\\\.\\\\d{1,${fraction}})?$`),',
    ]);
    const calls = SOURCES.flatMap(({ text }) => text.match(/\b(?:checkId|checkDecimal)\((?!$).*/gm) ?? []);
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) expect(call).toMatch(/, (?:'[a-z]+'|\[\d+, \d+\]|MEASURED)\)/);
  });

  it('101: writes no record but through the one place that compares its version', () => {
    expect(holding(/\.(save|upsert|softRemove|insertOrUpdate)\(/)).toEqual([]);
    expect(holding(/\.getRepository\(|\.createQueryBuilder\(/)).toEqual([]);
    const updated = SOURCES.flatMap(({ text }) =>
      [...text.matchAll(/(?<!KEY )UPDATE `(\w+)`/g)].map(([, table]) => table!),
    );
    const withoutVersion = [
      'account',
      'api_key',
      'audit_head',
      'idempotency',
      'outbox_sequence',
      'programme',
      'role_grant',
      'sign_in_link',
      'statistical_indicator',
    ];
    expect([...new Set(updated)].sort()).toEqual(withoutVersion);
  });

  it('134: lets no database change its own tables', () => {
    expect(holding(/synchronize: (?!false)|\.synchronize\(/)).toEqual([]);
    expect(holding(/synchronize: false/)).toEqual(['services/kit/src/database.ts']);
  });
});
