import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

/** Loaded before the hub by `--profile`: records between two messages of the benchmark and writes what it saw. */
const session = new Session();
session.connect();
await session.post('Profiler.enable');

process.on('message', async ({ record, write }) => {
  if (record) await session.post('Profiler.start');
  if (write) writeFileSync(write, JSON.stringify((await session.post('Profiler.stop')).profile));
  process.send({ done: true });
});
