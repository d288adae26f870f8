import { type Collection, collection } from './collection';
import { encodeCursor } from './cursor';
import { type PageArgs, pageRequest } from './page-request';
import { ANONYMOUS } from './viewer';

class Thing {
  id: string;
}
const things: Collection<Thing> = collection(Thing, {
  orders: { NAME: { by: 't.`name`' }, SIZE: { by: 't.`n`', descending: true } },
});
const request = (args: PageArgs) => pageRequest(things, args, { viewer: ANONYMOUS, now: '2026-05-04T09:00:00.000Z' });
const after = encodeCursor({ order: 'NAME', value: 'a', id: 'x' });

describe('a page request', () => {
  it('is the first 25 in the first order unless it says otherwise', () => {
    expect(request({})).toEqual({
      size: 25,
      backward: false,
      from: null,
      orderName: 'NAME',
      orderBy: 't.`name`',
      descending: false,
      where: null,
    });
  });

  it.each<[PageArgs, object]>([
    [{ first: 0 }, { size: 0, backward: false }],
    [
      { first: 100, after },
      { size: 100, from: { order: 'NAME', value: 'a', id: 'x' } },
    ],
    [
      { last: 2, before: after },
      { size: 2, backward: true, from: { order: 'NAME', value: 'a', id: 'x' } },
    ],
    [{ orderBy: 'SIZE' }, { orderName: 'SIZE', orderBy: 't.`n`', descending: true }],
    [
      { first: null, last: null, after: null, filter: {} },
      { size: 25, where: { text: '1=1', params: [] } },
    ],
  ])('%j is understood', (args, expected) => {
    expect(request(args)).toMatchObject(expected);
  });

  it.each<[PageArgs, string]>([
    [{ first: -1 }, 'first must be 0..100, but got: -1'],
    [{ last: 101 }, 'last must be 0..100, but got: 101'],
    [{ first: 1, last: 1 }, 'ask for `first` or `last`, not both'],
    [{ last: 1, after }, '`after` goes with `first`, `before` with `last`'],
    [{ before: after }, '`after` goes with `first`, `before` with `last`'],
    [{ orderBy: 'COLOUR' }, 'orderBy must be one of NAME, SIZE, but got: "COLOUR"'],
    [{ orderBy: 'SIZE', after }, 'this cursor belongs to the order NAME, but got: "SIZE"'],
  ])('%j is refused', (args, message) => {
    expect(() => request(args)).toThrow(message);
  });
});
