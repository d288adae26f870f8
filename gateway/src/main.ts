import { createLogger } from '@courage-hub/kit/logging';
import { exitOn, untilStopped } from '@courage-hub/kit/process';
import { listen } from './listen';
import { spreadSettings } from './settings';
import { openGateway } from './open-gateway';

/** The gateway alone: stateless, in front of four services that run elsewhere. */
void exitOn(async () => {
  const settings = spreadSettings(process.env);
  const log = createLogger('gateway', settings.logLevel);
  const stopped = untilStopped(log);
  const hub = await openGateway(settings, log);
  await listen(hub, settings);
  await stopped;
  await hub.close();
});
