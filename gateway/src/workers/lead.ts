import cluster, { type Worker } from 'node:cluster';
import type { Logger } from '@courage-hub/kit/logging';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import { STOP } from './messages';
import { answerMetrics } from './metrics-of-all';

/** A worker that ends sooner than this after its start is started again only after as long. */
const TOO_SOON_MS = 1000;

export interface Led {
  /** Where all of them listen. */
  port: number;
  stop(): Promise<void>;
}

/** Starts so many workers of this program, keeps their number, and counts for them what they count together. */
export async function leadWorkers(count: number, log: Logger): Promise<Led> {
  new RateLimiterClusterMaster();
  answerMetrics();
  let isOver = false;
  const again = (worker: Worker, startedAt: number): void => {
    worker.once('exit', (code, signal) => {
      if (isOver) return;
      log.warn({ worker: worker.process.pid, code, signal }, 'a worker ended, another is started');
      const wait = Math.max(0, startedAt + TOO_SOON_MS - Date.now());
      setTimeout(() => !isOver && again(cluster.fork(), Date.now()), wait);
    });
  };
  const workers = Array.from({ length: count }, () => cluster.fork());
  const stop = async (): Promise<void> => {
    isOver = true;
    await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => ended(worker!)));
  };
  try {
    const [port] = await Promise.all(workers.map(listening));
    for (const worker of workers) again(worker, Date.now());
    return { port: port!, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listening(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('listening', ({ port }) => resolve(port));
    worker.once('exit', () => reject(new Error('a worker ended before it listened')));
  });
}

function ended(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    if (worker.isDead()) return resolve();
    worker.once('exit', () => resolve());
    if (worker.isConnected()) worker.send(STOP);
  });
}
