import { Feed } from 'feed';
import { escapeHtml } from '../pages/html';
import type { Language } from '../pages/language';
import { TEXTS } from '../pages/texts';

export const FEED_PATH = '/feeds/experiments.atom';

/** The newest that everybody may see; each text in the language asked for, else in the one that it was written in. */
export const NEW_EXPERIMENTS = `query NewExperiments($preferred: [Language!]) {
  experiments(first: 50, orderBy: NEWEST) {
    nodes {
      id
      title { text(preferred: $preferred) }
      summary { text(preferred: $preferred) }
      createdAt
      provenance { modifiedAt demo }
      themes { uri }
    }
  }
}`;

interface Text {
  text: string | null;
}

export interface NewExperiment {
  id: string;
  title: Text;
  summary: Text | null;
  createdAt: string;
  provenance: { modifiedAt: string; demo: boolean };
  themes: { uri: string }[];
}

/** Atom 1.0 (RFC 4287). It changes with what is in it and with nothing else. */
export function experimentsFeed(experiments: readonly NewExperiment[], language: Language, address: string): string {
  const texts = TEXTS[language];
  const self = `${address}${FEED_PATH}?lang=${language}`;
  const changes = experiments.map(({ provenance }) => provenance.modifiedAt).sort();
  const feed = new Feed({
    id: self,
    title: texts.feedTitle,
    updated: new Date(changes.at(-1) ?? 0),
    author: { name: 'Courage Hub', link: address },
    link: `${address}/?lang=${language}`,
    feedLinks: { atom: self },
    generator: 'Courage Hub',
    copyright: '',
  });
  for (const experiment of experiments) feed.addItem(entryOf(experiment, language, address));
  return feed.atom1();
}

const entryOf = (
  { id, title, summary, createdAt, provenance, themes }: NewExperiment,
  language: Language,
  address: string,
) => ({
  id,
  // There is no page of one experiment: the graph is where it is read.
  link: `${address}/graphql`,
  title: markupOf(provenance.demo ? `${title.text ?? ''} (${TEXTS[language].demoLabel})` : (title.text ?? '')),
  description: summary?.text ? markupOf(summary.text) : undefined,
  published: new Date(createdAt),
  date: new Date(provenance.modifiedAt),
  // An address alone: the library writes a name into an attribute as it is.
  category: themes.map(({ uri }) => ({ term: new URL(uri).href })),
});

/** The library declares texts as HTML: what people wrote is no markup. */
const markupOf = (text: string): string => escapeHtml(plain(text));

/** Without the characters that XML 1.0 has no place for: one of them would make the whole feed unreadable. */
const plain = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
