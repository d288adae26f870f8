import type { Command } from '@courage-hub/kit/command';
import { rebuildIndex } from '@courage-hub/kit/search/search-index';

/** `search rebuild`: every write keeps the index; this is for a database that was changed by other hands. */
export const rebuildSearch: Command = {
  description: 'make the search index of all that `search` finds anew',
  async run(_words, _options, { db }) {
    const indexed = await rebuildIndex(db);
    return { summary: [`${indexed} records indexed`], data: { indexed }, refused: false };
  },
};
