import type { Progress } from '@courage-hub/kit/command';

const WIDTH = 30;

/** A bar that redraws itself on a terminal, and a line every tenth of the way elsewhere. */
export function terminalProgress(stream: NodeJS.WriteStream): Progress {
  let label = '';
  let total = 0;
  let toldTenth = -1;
  return {
    start(text, count) {
      [label, total, toldTenth] = [text, count, -1];
    },
    advance(to) {
      const share = total === 0 ? 1 : Math.min(to / total, 1);
      if (stream.isTTY) stream.write(`\r${barLine(label, share, `${to}/${total}`)}`);
      else if (Math.floor(share * 10) > toldTenth) {
        toldTenth = Math.floor(share * 10);
        stream.write(`${label} ${to}/${total}\n`);
      }
    },
    done() {
      if (stream.isTTY) stream.write('\n');
    },
  };
}

export function barLine(label: string, share: number, count: string): string {
  const filled = Math.round(share * WIDTH);
  return `${label} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${Math.round(share * 100)} % ${count}`;
}
