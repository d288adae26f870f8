import { requestIdOf } from './request-id';

it.each(['0af76519-16cd-43dd-8448-eb211c80319c', 'req.1234:5678'])('%s is kept', (id) =>
  expect(requestIdOf({ headers: { 'x-request-id': id } })).toBe(id),
);

it.each([
  '',
  'short',
  'a'.repeat(65),
  'with space in it',
  'line\nbreak-in-it',
  '<script>alert</script>',
  '-leading-dash',
])('%j is replaced', (id) => expect(requestIdOf({ headers: { 'x-request-id': id } })).toMatch(/^[0-9a-f-]{36}$/));
