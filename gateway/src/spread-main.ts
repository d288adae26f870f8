import { createLogger } from '@courage-hub/kit/logging';
import { exitOn, untilStopped } from '@courage-hub/kit/process';
import { hubSettings } from './settings';
import { startTopology } from './topology';

const GATEWAYS = 2;

/** `npm run spread`: four services and two gateways as processes of this machine, on the databases that the settings name. */
void exitOn(async () => {
  const { databases, redisUrl, demo, logLevel } = hubSettings(process.env);
  const stopped = untilStopped(createLogger('spread', logLevel));
  const topology = await startTopology({
    databases,
    gateways: GATEWAYS,
    env: { HUB_DEMO: demo ? 'on' : 'off', LOG_LEVEL: logLevel },
    ...(redisUrl && { redisUrl }),
  });
  for (const [name, { url }] of Object.entries(topology.services)) console.log(`${name} ${url}`);
  for (const { url } of topology.gateways) console.log(`gateway ${url}`);
  await stopped;
  await topology.stop();
});
