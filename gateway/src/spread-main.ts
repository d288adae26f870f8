import { createLogger } from '@courage-hub/kit/logging';
import { exitOn, untilStopped } from '@courage-hub/kit/process';
import { runSubgraph } from '@courage-hub/kit/runtime';
import { SUBGRAPHS } from './hub';
import { hubSettings } from './settings';
import { tellFirstAdministrator } from './sign-in/tell-first-administrator';
import { startTopology } from './topology';

const GATEWAYS = 2;

/** `npm run spread`: four services and two gateways as processes of this machine, on the databases that the settings name. */
void exitOn(async () => {
  const settings = hubSettings(process.env);
  const { databases, redisUrl, demo, logLevel, publicUrl, clock } = settings;
  const stopped = untilStopped(createLogger('spread', logLevel));
  const topology = await startTopology({
    databases,
    gateways: GATEWAYS,
    env: { HUB_DEMO: demo ? 'on' : 'off', LOG_LEVEL: logLevel },
    ...(redisUrl && { redisUrl }),
  });
  for (const [name, { url }] of Object.entries(topology.services)) console.log(`${name} ${url}`);
  for (const { url } of topology.gateways) console.log(`gateway ${url}`);
  const networking = await runSubgraph(SUBGRAPHS.networking, databases.networking, { clock });
  await tellFirstAdministrator(networking, settings, publicUrl ?? topology.gateways[0]!.url);
  await networking.close();
  await stopped;
  await topology.stop();
});
