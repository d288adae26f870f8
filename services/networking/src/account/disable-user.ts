import type { Command, CommandReport } from '@courage-hub/kit/command';
import { sql } from '@courage-hub/kit/sql';
import { done, refused } from '../command-report';
import { COMMAND_LINE, deedOf } from '../deed';
import { lockedRow, type Work, writeUnraced } from '../work';
import { Account } from './account';
import { foldedEmail } from './email';
import { isLastAdministrator, lastAdministrator, lockAdministrators } from './last-administrator';

const EMAIL = [{ name: 'email', description: 'the address that the account signs in with' }];

/** `user disable`: nobody signs in with the account; its sessions and links are over, and stay so. */
export const disableUser: Command<{ email: string }> = {
  description: 'shut an account: its sessions and links end, on every gateway within 5 s',
  arguments: EMAIL,
  run: ({ email }, _options, { db, now }) =>
    writeUnraced(db, async (work) => {
      await lockAdministrators(work);
      const address = foldedEmail(email) ?? email;
      const account = await lockedRow(work, Account, 'email', address);
      if (!account) return refused(`there is no account ${address}`);
      const { id, disabledAt } = account;
      if (disabledAt) return done([`${address} was disabled ${disabledAt}`], { accountId: id, disabledAt });
      if (await isLastAdministrator(work, id)) return refused(lastAdministrator(address), 'CONFLICT');
      for (const table of ['session', 'sign_in_link']) {
        await work.writer.run(sql(`DELETE FROM \`${table}\` WHERE \`accountId\` = ?`, id));
      }
      return setDisabled(work, { ...account, email: address }, { action: 'disableAccount', disabledAt: now, at: now });
    }),
};

/** `user enable`: the account is as it was; whoever has it signs in anew. */
export const enableUser: Command<{ email: string }> = {
  description: 'open an account again that was disabled',
  arguments: EMAIL,
  run: ({ email }, _options, { db, now }) =>
    writeUnraced(db, async (work) => {
      const address = foldedEmail(email) ?? email;
      const account = await lockedRow(work, Account, 'email', address);
      if (!account) return refused(`there is no account ${address}`);
      if (!account.disabledAt) return done([`${address} is not disabled`], { accountId: account.id, disabledAt: null });
      return setDisabled(work, { ...account, email: address }, { action: 'enableAccount', disabledAt: null, at: now });
    }),
};

async function setDisabled(
  { writer }: Work,
  { id, email, disabledAt: before }: Account,
  { action, disabledAt, at }: { action: string; disabledAt: string | null; at: string },
): Promise<CommandReport> {
  await writer.run(sql('UPDATE `account` SET `disabledAt` = ? WHERE `id` = ?', disabledAt, id));
  const facts = { type: 'Account', objectId: id, before: { disabledAt: before }, after: { disabledAt }, at };
  writer.audited(deedOf(COMMAND_LINE, action, facts));
  return done([`${email} is ${disabledAt ? 'disabled' : 'enabled'}`], { accountId: id, disabledAt });
}
