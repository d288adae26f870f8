import { identifierKey, identifierKeys } from './identifier-keys';

describe('an identifier key', () => {
  it.each([
    ['0177619-3', '01776193'],
    ['FI-PRO:0177619-3', 'fi-pro:01776193'],
    [' 017 7619-3 ', '01776193'],
    ['https://example.org/A', 'https://example.org/a'],
    ['', ''],
  ])('of "%s" is "%s"', (identifier, key) => {
    expect(identifierKey(identifier)).toBe(key);
  });

  it('stands for the id alone and with its scheme', () => {
    expect(identifierKeys([{ scheme: 'FI-PRO', id: '0177619-3' }])).toBe('|01776193|fi-pro:01776193|');
    expect(identifierKeys([])).toBe('');
  });
});
