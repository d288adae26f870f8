export const LANGUAGES = ['fi', 'sv', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language asked for by name, else the reader's preferred one that we have, else Finnish. */
export function pageLanguage(asked: unknown, acceptLanguage: string | undefined): Language {
  return LANGUAGES.find((language) => language === asked) ?? preferredLanguage(acceptLanguage) ?? 'fi';
}

/** RFC 9110 `Accept-Language`: the highest weight wins, the earlier of equals; `q=0` means never. */
export function preferredLanguage(header = ''): Language | null {
  if (header === '') return null;
  const ranges = header
    .split(',')
    .slice(0, 20)
    .map((range) => ({ tag: range.split(';')[0]!.trim().toLowerCase().split('-')[0]!, weight: weightOf(range) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { tag } of ranges) {
    const language = LANGUAGES.find((known) => known === tag);
    if (language) return language;
  }
  return null;
}

function weightOf(range: string): number {
  const weight = /;\s*q=([0-9.]+)/i.exec(range)?.[1];
  return weight === undefined ? 1 : Number(weight) || 0;
}

/** Whether a reader, not a program, asks: only browsers name `text/html`; GraphQL clients never do. */
export function wantsHtml({ headers }: { headers: { accept?: string } }): boolean {
  return (headers.accept ?? '').split(',').some((range) => {
    return range.split(';')[0]!.trim().toLowerCase() === 'text/html' && weightOf(range) > 0;
  });
}
