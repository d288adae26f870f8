import cluster from 'node:cluster';
import { keepingHouse } from '@courage-hub/kit/housekeeping';
import { createLogger, type Logger } from '@courage-hub/kit/logging';
import { exitOn, untilStopped } from '@courage-hub/kit/process';
import { prepareServices, runServices, type RunningServices } from './hub';
import { listen, tellAddress } from './listen';
import { GatewayMetrics } from './metrics/gateway-metrics';
import { openHub } from './open-hub';
import { hubSettings, type HubSettings } from './settings';
import { hubAddress } from './sign-in/hub-address';
import { tellFirstAdministrator } from './sign-in/tell-first-administrator';
import { leadWorkers } from './workers/lead';
import { metricsOfAll } from './workers/metrics-of-all';
import { untilToldToStop } from './workers/worker';

const USUAL_ADMINISTRATOR = 'admin@localhost';

/** `npm start`: gateway and four subgraphs in one process, or in several, one SQLite file per service unless told otherwise. */
void exitOn(async () => {
  const settings = hubSettings(process.env);
  const log = createLogger('hub', settings.logLevel);
  return cluster.isWorker ? serve(settings, log) : lead(settings, log);
});

/** Prepares the databases and keeps their house; answers itself, or has workers that do. */
async function lead(settings: HubSettings, log: Logger): Promise<void> {
  const stopped = untilStopped(log);
  const services = await runServices(settings.databases, { log, clock: settings.clock });
  if (settings.prepare) await prepareServices(services, { demo: settings.demo, step: (text) => console.log(text) });
  const leaveHouses = Object.values(services).map((service) => keepingHouse(service, log));
  const { url, close } = await answering(services, settings, log);
  if (settings.prepare) {
    const named = { ...settings, adminEmail: settings.adminEmail ?? USUAL_ADMINISTRATOR };
    await tellFirstAdministrator(services.networking, named, settings.publicUrl ?? url);
  }
  await stopped;
  await Promise.all(leaveHouses.map((leave) => leave()));
  await close();
}

interface Answering {
  url: string;
  close(): Promise<void>;
}

async function answering(services: RunningServices, settings: HubSettings, log: Logger): Promise<Answering> {
  if (settings.workers === 1) {
    const hub = await openHub(services, settings, log);
    await listen(hub, settings);
    return { url: hubAddress(hub.app, null), close: () => hub.close() };
  }
  const led = await leadWorkers(settings.workers, log);
  const url = tellAddress(settings.host, led.port);
  const close = async (): Promise<void> => {
    await led.stop();
    await Promise.all(Object.values(services).map((service) => service.close()));
  };
  return { url, close };
}

/** One of several workers: databases of its own over the same files, the port that all share. */
async function serve(settings: HubSettings, log: Logger): Promise<void> {
  const stopped = untilToldToStop();
  const services = await runServices(settings.databases, { log, clock: settings.clock });
  const metrics = new GatewayMetrics();
  const hub = await openHub(services, settings, log, { metrics, metricsText: metricsOfAll(metrics.registry) });
  await hub.app.listen({ host: settings.host, port: settings.port });
  await stopped;
  await hub.close();
  process.exit();
}
