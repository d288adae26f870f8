import { escapeHtml, html } from './html';

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [`" onload='x'`, '&quot; onload=&#39;x&#39;'],
  ['R&D', 'R&amp;D'],
  ['ä€', 'ä€'],
])('%s is escaped', (text, escaped) => {
  expect(escapeHtml(text)).toBe(escaped);
  expect(html`<p title="${text}">${text}</p>`.text).toBe(`<p title="${escaped}">${escaped}</p>`);
});

test('markup made by the template stays markup, in lists too, and null is nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<i>${item}</i>`);
  expect(html`${items}${null}${7}`.text).toBe('<i>a</i>\n<i>&lt;b&gt;</i>7');
});
