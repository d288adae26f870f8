import { keepingHouse } from '@courage-hub/kit/housekeeping';
import { createLogger } from '@courage-hub/kit/logging';
import { exitOn, untilStopped } from '@courage-hub/kit/process';
import { prepareServices, runServices } from './hub';
import { listen } from './listen';
import { openHub } from './open-hub';
import { hubSettings } from './settings';
import { hubAddress } from './sign-in/hub-address';
import { tellFirstAdministrator } from './sign-in/tell-first-administrator';

const USUAL_ADMINISTRATOR = 'admin@localhost';

/** `npm start`: gateway and four subgraphs in one process, one SQLite file per service unless told otherwise. */
void exitOn(async () => {
  const settings = hubSettings(process.env);
  const log = createLogger('hub', settings.logLevel);
  const stopped = untilStopped(log);
  const services = await runServices(settings.databases, { log, clock: settings.clock });
  if (settings.prepare) await prepareServices(services, { demo: settings.demo, step: (text) => console.log(text) });
  const leaveHouses = Object.values(services).map((service) => keepingHouse(service, log));
  const hub = await openHub(services, settings, log);
  await listen(hub, settings);
  if (settings.prepare) {
    const named = { ...settings, adminEmail: settings.adminEmail ?? USUAL_ADMINISTRATOR };
    await tellFirstAdministrator(services.networking, named, hubAddress(hub.app, settings.publicUrl));
  }
  await stopped;
  await Promise.all(leaveHouses.map((leave) => leave()));
  await hub.close();
});
