import { lateness } from '../identity/accounts';
import { type Transport, unavailable } from '../transport';

interface Question {
  door: string;
  input: Record<string, unknown>;
  timeoutMs: number;
}

/** Asks a service something beside the graph; whatever keeps it from answering is SUBGRAPH_UNAVAILABLE. */
export async function askDoor<T>(transport: Transport, { door, input, timeoutMs }: Question): Promise<T> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return (await Promise.race([transport.call(door, input, signal), lateness(signal)])) as T;
  } catch (cause) {
    throw Object.assign(unavailable(transport.name, signal.aborted ? 'timeout' : 'unreachable'), { cause });
  }
}
