import { decodeCursor, encodeCursor } from './cursor';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it.each([
    { order: 'NAME', value: 'äänekoski', id: 'municipality:992' },
    { order: 'POPULATION', value: 0, id: 'municipality:004' },
  ])('comes back as it was given out: %j', (position) => {
    expect(decodeCursor(encodeCursor(position), position.order)).toEqual(position);
  });

  it.each([
    ['no base64', '§'],
    ['no JSON', 'abc'],
    ['an object', encoded({ order: 'NAME' })],
    ['too short', encoded(['NAME', 'a'])],
    ['a value that is no value', encoded(['NAME', { $gt: '' }, 'id'])],
    ['an id that is no text', encoded(['NAME', 'a', 1])],
    ['empty', ''],
  ])('is refused: %s', (_what, cursor) => {
    expect(() => decodeCursor(cursor, 'NAME')).toThrow('a cursor must be one that the hub gave out, but got:');
  });

  it('belongs to one order', () => {
    const cursor = encodeCursor({ order: 'NAME', value: 'a', id: 'x' });
    expect(() => decodeCursor(cursor, 'CODE')).toThrow('this cursor belongs to the order NAME, but got: "CODE"');
  });
});
