import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, '..', '..', 'assets', 'hub.css'), 'utf8');

const palettes = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) =>
  Object.fromEntries([...block!.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value!])),
);

const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe.each([
  ['light', palettes[0]!],
  ['dark', palettes[1]!],
])('in the %s theme (WCAG 2.2 AA)', (_theme, colours) => {
  test.each([
    ['ink', 'ground', 7],
    ['ink', 'raised', 7],
    ['ink', 'notice', 7],
    ['muted', 'ground', 4.5],
    ['muted', 'raised', 4.5],
    ['accent', 'ground', 4.5],
    ['on-accent', 'accent', 4.5],
    ['notice-line', 'notice', 3],
  ])('%s on %s has a contrast of at least %d', (text, ground, least) => {
    expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(least);
  });
});

test('who asked for less motion gets none', () => {
  expect(css).toMatch(/@media \(prefers-reduced-motion: reduce\) \{[^}]*transition: none/);
});
