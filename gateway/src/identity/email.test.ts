import { emailOf } from './email';

it.each([
  [' Aino.Aalto@Kunta.FI ', 'aino.aalto@kunta.fi'],
  ['admin@localhost', 'admin@localhost'],
  ['aino+hub@example.org', 'aino+hub@example.org'],
])('%j is %s', (text, email) => expect(emailOf(text)).toBe(email));

it.each([
  '',
  'aino',
  'a@b@c',
  'a b@example.org',
  'a@example.org, b@example.org',
  'a@example.org\r\nBcc: b@example.org',
  'Aino <aino@example.org>',
  'äinö@example.org',
  `${'a'.repeat(65)}@example.org`,
])('76: %j is none', (text) => expect(emailOf(text)).toBeNull());
