import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '@courage-hub/kit/logging';
import { createTransport } from 'nodemailer';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** What the mail is sent for. */
  link: string;
}

/** Through a mail server, or into a folder. */
export type MailSettings = { smtpUrl: string; from: string } | { folder: string };

/** Sends mail behind the answer: how long it takes tells nobody anything. */
export interface Mailer {
  post(mail: Mail): void;
  /** Resolves when everything posted is on its way. */
  close(): Promise<void>;
}

type Deliver = (mail: Mail) => Promise<unknown>;

export function mailerOf(settings: MailSettings, log: Logger): Mailer {
  const deliver = 'folder' in settings ? intoFolder(settings.folder) : throughServer(settings);
  const underway = new Set<Promise<unknown>>();
  return {
    post(mail) {
      const sending: Promise<unknown> = deliver(mail)
        .catch((error: unknown) => log.error({ err: error }, 'a sign-in mail could not be sent'))
        .finally(() => underway.delete(sending));
      underway.add(sending);
    },
    async close() {
      await Promise.all(underway);
    },
  };
}

function throughServer({ smtpUrl, from }: { smtpUrl: string; from: string }): Deliver {
  const server = createTransport(smtpUrl);
  return ({ to, subject, text }) => server.sendMail({ from, to: { name: '', address: to }, subject, text });
}

/** The embedded hub has no mail server: the link is on its standard output, and the mail in a file. */
function intoFolder(folder: string): Deliver {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async ({ to, subject, text, link }) => {
    console.log(`sign-in link: ${link}`);
    const mail = { from: 'Courage Hub <hub@localhost>', to: { name: '', address: to }, subject, text };
    const { message } = await writer.sendMail(mail);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, `${randomUUID()}.eml`), message as Buffer, { mode: 0o600 });
  };
}
