import { foldedEmail, nameFromEmail } from './email';

describe('an e-mail address', () => {
  it.each([
    [' Aino.Aalto@Kuntaliitto.FI ', 'aino.aalto@kuntaliitto.fi'],
    ['aino+hub@example.org', 'aino+hub@example.org'],
  ])('%s is folded to %s', (given, folded) => expect(foldedEmail(given)).toBe(folded));

  it.each([
    '',
    'aino',
    '@example.org',
    'a b@example.org',
    'a,b@example.org',
    'a@b@c.fi',
    '\u212Aaino@example.org',
    'äinö@example.org',
  ])('%s is refused', (given) => expect(foldedEmail(given)).toBeNull());

  it.each([
    ['aino.aalto+hub@example.org', 'aino.aalto'],
    ['+x@example.org', '+x@example.org'],
  ])('%s names somebody %s', (email, name) => expect(nameFromEmail(email)).toBe(name));
});
