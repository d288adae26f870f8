import { createLogger } from '@courage-hub/kit/logging';
import { exitOn, untilStopped } from '@courage-hub/kit/process';
import { accountsOver } from './identity/accounts';
import { openHub, prepareServices, runServices } from './hub';
import { listen } from './listen';
import { hubSettings } from './settings';
import { hubAddress } from './sign-in/hub-address';
import { firstAdministratorLink } from './sign-in/sign-in-links';
import { inProcess } from './transport';

/** `npm start`: gateway and four subgraphs in one process, one SQLite file per service unless told otherwise. */
void exitOn(async () => {
  const settings = hubSettings(process.env);
  const log = createLogger('hub', settings.logLevel);
  const stopped = untilStopped(log);
  const services = await runServices(settings.databases, { log, clock: settings.clock });
  if (settings.prepare) await prepareServices(services, { demo: settings.demo, step: (text) => console.log(text) });
  const hub = await openHub(services, settings, log);
  await listen(hub, settings);
  if (settings.prepare) {
    const accounts = accountsOver(inProcess(services.networking), settings.timeoutMs);
    const address = (): string => hubAddress(hub.app, settings.publicUrl);
    const { clock, adminEmail } = settings;
    const link = await firstAdministratorLink({ accounts, clock, address }, adminEmail);
    if (link) console.log(`${adminEmail} becomes the administrator with this link, once, within 24 hours: ${link}`);
  }
  await stopped;
  await hub.close();
});
