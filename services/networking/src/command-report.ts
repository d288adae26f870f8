import type { CommandReport } from '@courage-hub/kit/command';
import type { ErrorCode } from '@courage-hub/kit/errors';

export const done = (summary: string[], data: Record<string, unknown>): CommandReport => ({
  summary,
  data,
  refused: false,
});

export const refused = (reason: string, code?: ErrorCode): CommandReport => ({
  summary: [reason],
  data: { refused: reason, ...(code && { code }) },
  refused: true,
});
