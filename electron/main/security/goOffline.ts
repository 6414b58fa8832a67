import type { App } from 'electron';

/**
 * Takes Chromium off the network before it starts: no name can be looked up, no proxy is searched for, and nothing is
 * fetched in the background. To be called before the app is ready.
 */
export function goOffline({ commandLine }: Pick<App, 'commandLine'>, developmentServer: string | undefined): void {
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  if (developmentServer === undefined) commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}
