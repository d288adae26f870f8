import { verifyAudit } from '@courage-hub/kit/audit';
import type { Command, CommandContext, CommandOption, CommandReport } from '@courage-hub/kit/command';
import { keepHouse } from '@courage-hub/kit/housekeeping';
import { createLogger } from '@courage-hub/kit/logging';
import { exitOn } from '@courage-hub/kit/process';
import { Command as Program, Option } from 'commander';
import { SUBGRAPHS, prepareServices, type RunningServices, runServices } from './hub';
import { terminalProgress } from './progress';
import { hubSettings, type HubSettings, type ServiceName } from './settings';
import { tellFirstAdministrator } from './sign-in/tell-first-administrator';

/** `npm run hub -- …`: the commands that the subgraphs offer, `prepare`, `housekeeping` and `audit verify`. */
function program(): Program {
  const cli = new Program('hub').description('Courage Hub from the command line').showHelpAfterError();
  cli
    .command('prepare')
    .description('migrate the databases, fill reference and demo data, and name the first administrator, then end')
    .action(() =>
      withServices(({ networking }, settings) =>
        tellFirstAdministrator(networking, settings, settings.publicUrl ?? `http://localhost:${settings.port}`),
      ),
    );
  cli
    .command('housekeeping')
    .description(HOUSEKEEPING)
    .option('--json', 'print the report as JSON', false)
    .action(({ json }: Options) => withServices(async (services) => print(await housekeepingReport(services), json)));
  addCommand(cli, 'audit verify', VERIFY_AUDIT, (_words, { json }) =>
    withServices(async (services) => print(await auditReport(services), json)),
  );
  for (const [service, { commands = {} }] of Object.entries(SUBGRAPHS)) {
    for (const [name, command] of Object.entries(commands)) {
      addCommand(cli, name, command, (words, { json, ...options }) =>
        withServices(async (services) => {
          const context = commandContext(services, service as ServiceName);
          print(await command.run(words, options, context), json);
        }),
      );
    }
  }
  return cli;
}

type Words = Record<string, string>;
type Options = Record<string, unknown> & { json: boolean };
type Action = (words: Words, options: Options) => Promise<void>;

/** A command as it is declared, said to commander. */
function addCommand(cli: Program, name: string, command: Omit<Command, 'run'>, action: Action): void {
  const [noun, verb] = name.split(' ') as [string, string];
  const added = parentCommand(cli, noun).command(verb).description(command.description);
  const words = command.arguments ?? [];
  for (const word of words) added.argument(`<${word.name}>`, word.description);
  for (const option of command.options ?? []) added.addOption(optionOf(option));
  added.option('--json', 'print the report as JSON', false).action((...given: unknown[]) => {
    const said = Object.fromEntries(words.map((word, index) => [word.name, given[index] as string]));
    return action(said, given[words.length] as Options);
  });
}

function optionOf({ name, description, value, many, required, default: usual }: CommandOption): Option {
  const option = new Option(value ? `--${name} <${value}${many ? '...' : ''}>` : `--${name}`, description);
  return option.makeOptionMandatory(required ?? false).default(value ? usual : false);
}

const parentCommand = (cli: Program, name: string): Program =>
  cli.commands.find((one) => one.name() === name) ?? cli.command(name).description(`${name} commands`);

async function withServices(work: (services: RunningServices, settings: HubSettings) => Promise<void>): Promise<void> {
  const settings = hubSettings(process.env);
  const log = createLogger('hub', settings.logLevel);
  const services = await runServices(settings.databases, { log, clock: settings.clock });
  await prepareServices(services, { demo: settings.demo, step: (text) => console.error(text) });
  await work(services, settings).finally(() => Promise.all(Object.values(services).map((service) => service.close())));
}

function commandContext(services: RunningServices, service: ServiceName): CommandContext {
  const now = services[service].clock();
  return {
    db: services[service].db,
    intake: (door) => intakeOf(services, door, now),
    progress: terminalProgress(process.stderr),
    now,
  };
}

function print(report: CommandReport, json: boolean): void {
  console.log(json ? JSON.stringify(report.data, null, 2) : report.summary.join('\n'));
  if (report.refused) process.exitCode = 1;
}

const HOUSEKEEPING = 'delete expired sign-in links and sessions and old answers now; the services do it every hour';

async function housekeepingReport(services: RunningServices): Promise<CommandReport> {
  const report: CommandReport = { summary: [], data: {}, refused: false };
  for (const [name, service] of Object.entries(services)) {
    const deleted = await keepHouse(service);
    const said = Object.entries(deleted).map(([table, rows]) => `${table} ${rows}`);
    report.summary.push(`${name}: deleted ${said.join(', ')}`);
    report.data[name] = deleted;
  }
  return report;
}

const VERIFY_AUDIT = { description: 'find what was altered, removed or put in, in the audit of every service' };

async function auditReport(services: RunningServices): Promise<CommandReport> {
  const report: CommandReport = { summary: [], data: {}, refused: false };
  for (const [name, { db }] of Object.entries(services)) {
    const { entries, problems } = await verifyAudit(db);
    report.summary.push(`${name}: ${entries} entries, ${problems.length === 0 ? 'unaltered' : problems.join('; ')}`);
    report.data[name] = { entries, problems };
    report.refused ||= problems.length > 0;
  }
  return report;
}

/** A service's door, bound to its database and to the command's clock. */
function intakeOf(services: RunningServices, door: string, now: string): ReturnType<CommandContext['intake']> {
  const [service, name] = door.split('.') as [ServiceName, string];
  const { subgraph, db } = services[service];
  const intake = subgraph.intakes?.[name];
  if (!intake) throw new Error(`no service offers the intake ${door}`);
  return (rows, { dryRun }) => intake(db, rows, { dryRun, now });
}

void exitOn(async () => {
  await program().parseAsync();
});
