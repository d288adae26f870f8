import { ANONYMOUS, type Viewer } from '@courage-hub/kit/viewer';
import { consumerByAddress, consumerOf } from './consumer';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the budget of %s is that of %s', (address, id) => {
  expect(consumerByAddress({ address })).toEqual({ kind: 'address', id });
});

it.each<[Partial<Viewer>, object]>([
  [
    { kind: 'KEY', id: 'key:1' },
    { kind: 'key', id: 'key:1' },
  ],
  [
    { kind: 'PERSON', id: 'account:1' },
    { kind: 'person', id: 'account:1' },
  ],
  [{}, { kind: 'address', id: '192.0.2.7' }],
])('%j has the budget of %j wherever it asks from', (facts, consumer) => {
  expect(consumerOf({ viewer: { ...ANONYMOUS, ...facts }, address: '192.0.2.7' })).toEqual(consumer);
});
