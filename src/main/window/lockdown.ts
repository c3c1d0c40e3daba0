import { app, session, type Session } from 'electron';
import { isOurs } from './address';

/**
 * Before `ready`: names are never looked up, which stops even what no request handler sees. What is left for the network
 * service to do, handing over app://, needs no process of its own, which the window would wait for.
 */
export function cutOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  const features = app.commandLine.getSwitchValue('enable-features').split(',').filter(Boolean);
  app.commandLine.appendSwitch(
    'enable-features',
    [...features, 'NetworkServiceInProcess2'].join(','),
  );
}

/** Whatever a page could ask of the machine or of the world is refused, for every page there will ever be. */
export function lockDown(): void {
  lockSession(session.defaultSession, mayLoad);

  app.on('web-contents-created', (_event, page) => {
    page.setWindowOpenHandler(() => ({ action: 'deny' }));
    page.on('will-attach-webview', (event) => event.preventDefault());
    page.on('will-frame-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    page.on('will-redirect', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** @param isAllowed the addresses its pages may load; every other is refused before anything is asked of anybody */
export function lockSession(ours: Session, isAllowed: (address: string) => boolean): void {
  // A page without a spell checker is not enough: Chromium would still fetch the dictionaries of the session.
  ours.setSpellCheckerEnabled(false);
  ours.setSpellCheckerLanguages([]);
  ours.setPermissionRequestHandler((_page, _permission, answer) => answer(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.on('will-download', (event) => event.preventDefault());
  ours.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url) }));
}

/** data: is for the small pictures the policy allows; the developer tools are not there in a packaged program. */
function mayLoad(address: string): boolean {
  if (isOurs(address) || address.startsWith('data:')) return true;
  return !app.isPackaged && address.startsWith('devtools:');
}
