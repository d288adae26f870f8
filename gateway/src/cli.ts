import type { CommandContext } from '@courage-hub/kit/command';
import { createLogger } from '@courage-hub/kit/logging';
import { exitOn } from '@courage-hub/kit/process';
import { Command as Program } from 'commander';
import { SUBGRAPHS, prepareServices, type RunningServices, runServices } from './hub';
import { terminalProgress } from './progress';
import { hubSettings, type ServiceName } from './settings';

/** `npm run hub -- …`: the commands that the subgraphs offer, and `prepare`. */
function program(): Program {
  const cli = new Program('hub').description('Courage Hub from the command line').showHelpAfterError();
  cli
    .command('prepare')
    .description('migrate the databases and fill reference and demo data, then end')
    .action(() => withServices(async () => {}));
  for (const [service, { commands = {} }] of Object.entries(SUBGRAPHS)) {
    for (const [name, { description, argument }] of Object.entries(commands)) {
      const [verb, noun] = name.split(' ') as [string, string];
      parentCommand(cli, verb)
        .command(`${noun} <${argument}>`)
        .description(description)
        .option('--dry-run', 'check and count, write nothing', false)
        .option('--json', 'print the report as JSON', false)
        .action((file: string, options: { dryRun: boolean; json: boolean }) =>
          withServices((services) => run({ services, service: service as ServiceName, name }, file, options)),
        );
    }
  }
  return cli;
}

const parentCommand = (cli: Program, verb: string): Program =>
  cli.commands.find((one) => one.name() === verb) ?? cli.command(verb).description(`${verb} data`);

async function withServices(work: (services: RunningServices) => Promise<void>): Promise<void> {
  const settings = hubSettings(process.env);
  const log = createLogger('hub', settings.logLevel);
  const services = await runServices(settings.databases, { log, clock: settings.clock });
  await prepareServices(services, { demo: settings.demo, step: (text) => console.error(text) });
  await work(services).finally(() => Promise.all(Object.values(services).map((service) => service.close())));
}

interface Chosen {
  services: RunningServices;
  service: ServiceName;
  name: string;
}

async function run(
  { services, service, name }: Chosen,
  file: string,
  { dryRun, json }: { dryRun: boolean; json: boolean },
): Promise<void> {
  const now = services[service].clock();
  const report = await SUBGRAPHS[service].commands![name]!.run(
    file,
    { dryRun },
    {
      db: services[service].db,
      intake: (door) => intakeOf(services, door, now),
      progress: terminalProgress(process.stderr),
      now,
    },
  );
  console.log(json ? JSON.stringify(report.data, null, 2) : report.summary.join('\n'));
  if (report.refused) process.exitCode = 1;
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
