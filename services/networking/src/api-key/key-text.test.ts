import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { durationOf } from './duration';
import { newKeyText } from './key-text';

describe('the text of a key', () => {
  const { text, prefix, hash } = newKeyText('live', 'key:0190a0b0-1111-7222-8333-444455556666');

  it('names itself, its environment and its id, and carries 192 random bits and a checksum', () => {
    expect(text).toMatch(/^hub_live_444455556666_[0-9a-f]{48}_[0-9a-f]{8}$/);
    expect(prefix).toBe('hub_live_444455556666');
    const body = text.slice(0, -9);
    expect(parseInt(text.slice(-8), 16)).toBe(crc32(body));
  });

  it('is known by the SHA-256 of the whole of it', () => {
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
  });
});

describe('a duration', () => {
  it.each([
    ['30m', 1_800_000],
    ['24h', 86_400_000],
    ['365d', 31_536_000_000],
    ['0h', 0],
    ['', null],
    ['1y', null],
    ['-1d', null],
    ['1.5d', null],
    ['9999999d', null],
  ])('%s is %s ms', (text, milliseconds) => expect(durationOf(text)).toBe(milliseconds));
});
