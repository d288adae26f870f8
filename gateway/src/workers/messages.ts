import type { MetricObjectWithValues, MetricValue } from 'prom-client';

/** What the lead and its workers say to each other. */
export const STOP = 'hub:stop';

export type Metrics = MetricObjectWithValues<MetricValue<string>>[];

/** A worker asks the lead for all, the lead a worker for its own. */
export type Message =
  | { kind: 'metrics of all'; id: number }
  | { kind: 'all metrics'; id: number; text: string }
  | { kind: 'metrics of you'; id: number }
  | { kind: 'my metrics'; id: number; metrics: Metrics };

export const isMessage = <K extends Message['kind']>(
  message: unknown,
  kind: K,
): message is Extract<Message, { kind: K }> => (message as Message | null)?.kind === kind;
