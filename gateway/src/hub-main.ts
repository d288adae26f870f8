import { createLogger } from '@courage-hub/kit/logging';
import { exitOn, untilStopped } from '@courage-hub/kit/process';
import { openHub, prepareServices, runServices } from './hub';
import { listen } from './listen';
import { hubSettings } from './settings';

/** `npm start`: gateway and four subgraphs in one process, one SQLite file per service unless told otherwise. */
void exitOn(async () => {
  const settings = hubSettings(process.env);
  const log = createLogger('hub', settings.logLevel);
  const services = await runServices(settings.databases, { log, clock: settings.clock });
  if (settings.prepare) await prepareServices(services, { demo: settings.demo, step: (text) => console.log(text) });
  const hub = await openHub(services, settings, log);
  await listen(hub, settings);
  await untilStopped(log);
  await hub.close();
});
