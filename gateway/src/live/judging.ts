import type { Told } from '@courage-hub/kit/follow/outbox-reading';
import type { SeenAs } from '@courage-hub/kit/follow/seen-changes';
import type { Viewer } from '@courage-hub/kit/viewer';
import { LRUCache } from 'lru-cache';
import type { Transport } from '../transport';
import { askDoor } from './ask-door';
import type { Topic } from './topics';

/** How long a verdict or an answer is everybody's who asks the same: what changes after it is a change of its own. */
export const SHARED_MS = 1000;
const REMEMBERED = 10_000;
const JUDGED_AT_ONCE = 100;

/** All that an answer to a viewer may depend on. */
export const viewerKey = ({ requestId: _own, ...viewer }: Viewer): string => JSON.stringify(viewer);

interface Judged {
  service: string;
  viewer: Viewer;
  of: Topic['of'];
}

/** Asks owners how a viewer sees changes: those of the same viewer together, and once for all who are the same. */
export class Judging {
  readonly #verdicts = new LRUCache<string, Promise<SeenAs>>({ max: REMEMBERED, ttl: SHARED_MS });

  constructor(
    private readonly owners: ReadonlyMap<string, Transport>,
    private readonly timeoutMs: number,
  ) {}

  judge(changes: readonly Told[], judged: Judged): Promise<SeenAs[]> {
    const { service, viewer, of } = judged;
    const key = `${service} ${JSON.stringify(of)} ${viewerKey(viewer)}`;
    const unknown = changes.filter(({ seq }) => !this.#verdicts.has(`${seq} ${key}`));
    for (let from = 0; from < unknown.length; from += JUDGED_AT_ONCE) {
      const asked = unknown.slice(from, from + JUDGED_AT_ONCE);
      const answer = this.ask(asked, judged);
      asked.forEach(({ seq }, at) => {
        const verdict = answer.then((verdicts) => verdicts[at]!);
        verdict.catch(() => this.#verdicts.delete(`${seq} ${key}`));
        this.#verdicts.set(`${seq} ${key}`, verdict);
      });
    }
    return Promise.all(changes.map(({ seq }) => this.#verdicts.get(`${seq} ${key}`)!));
  }

  private ask(changes: readonly Told[], { service, viewer, of }: Judged): Promise<SeenAs[]> {
    const { owners, timeoutMs } = this;
    return askDoor(owners.get(service)!, { door: 'seenChanges', input: { changes, viewer, of }, timeoutMs });
  }
}
