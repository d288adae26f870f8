import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import { isMessage, type Message, type Metrics } from './messages';

/** A worker that does not tell its metrics in time is left out of the sum. */
const TELLS_WITHIN_MS = 1000;

/** In the lead: the sum over the workers that listen, for the one that was asked. */
export function answerMetrics(): void {
  const listening = new Set<Worker>();
  cluster.on('listening', (worker) => listening.add(worker));
  cluster.on('exit', (worker) => listening.delete(worker));
  cluster.on('message', async (asked, message: unknown) => {
    if (!isMessage(message, 'metrics of all')) return;
    const told = await Promise.all([...listening].map(metricsOf));
    const text = await AggregatorRegistry.aggregate(told.filter((one) => one !== null)).metrics();
    say(asked, { kind: 'all metrics', id: message.id, text });
  });
}

let last = 0;

function metricsOf(worker: Worker): Promise<Metrics | null> {
  const id = ++last;
  return new Promise((resolve) => {
    const hear = (message: unknown): void => {
      if (isMessage(message, 'my metrics') && message.id === id) done(message.metrics);
    };
    const done = (metrics: Metrics | null): void => {
      clearTimeout(late);
      worker.off('message', hear);
      resolve(metrics);
    };
    const late = setTimeout(done, TELLS_WITHIN_MS, null);
    worker.on('message', hear);
    say(worker, { kind: 'metrics of you', id });
  });
}

const say = (worker: Worker, message: Message): void => void (worker.isConnected() && worker.send(message));

/** In a worker: tells its own when the lead asks, and asks the lead for those of all. */
export function metricsOfAll(own: Registry): () => Promise<string> {
  const waiting = new Map<number, (text: string) => void>();
  process.on('message', async (message) => {
    if (isMessage(message, 'all metrics')) {
      waiting.get(message.id)?.(message.text);
      waiting.delete(message.id);
    } else if (isMessage(message, 'metrics of you')) {
      const metrics = (await own.getMetricsAsJSON()) as Metrics;
      process.send!({ kind: 'my metrics', id: message.id, metrics } satisfies Message);
    }
  });
  let asked = 0;
  return () =>
    new Promise((resolve) => {
      waiting.set(++asked, resolve);
      process.send!({ kind: 'metrics of all', id: asked } satisfies Message);
    });
}
