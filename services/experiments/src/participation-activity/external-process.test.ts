import { ParticipationPlatform, PROCESS_ADDRESSES } from './external-process';

const { DECIDIM, KERROKANTASI, OTAKANTAA } = ParticipationPlatform;

it.each([
  [DECIDIM, 'https://omastadi.hel.example/processes/osbu-2026', true],
  [DECIDIM, 'https://decidim.example.fi/assemblies/nuoret/f/12', true],
  [DECIDIM, 'https://decidim.example.fi/processes/', false],
  [DECIDIM, 'http://decidim.example.fi/processes/a', false],
  [DECIDIM, 'https://user@decidim.example.fi/processes/a', false],
  [KERROKANTASI, 'https://kerrokantasi.hel.fi/kirjasto-2026', true],
  [KERROKANTASI, 'https://kerrokantasi.hel.fi/', false],
  [KERROKANTASI, 'https://kerrokantasi.hel.fi.evil.example/kirjasto', false],
  [OTAKANTAA, 'https://www.otakantaa.fi/fi/hankkeet/512/', true],
  [OTAKANTAA, 'https://www.otakantaa.fi/fi/', false],
  [OTAKANTAA, 'https://notakantaa.fi/fi/hankkeet/512', false],
])('%s: %s is the address of a process: %s', (platform, uri, known) => {
  expect(PROCESS_ADDRESSES[platform].pattern.test(uri)).toBe(known);
});
