import type { CommandReport } from '@courage-hub/kit/command';

export const done = (summary: string[], data: Record<string, unknown>): CommandReport => ({
  summary,
  data,
  refused: false,
});

export const refused = (reason: string): CommandReport => ({
  summary: [reason],
  data: { refused: reason },
  refused: true,
});
