import type { Session, WebContents } from 'electron';

/** Denies every permission that a page could ask for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Lets a page ask for its own files and for nothing else, whatever a policy inside it forgets. */
export function allowOnlyScheme(session: Session, scheme: string, development: boolean): void {
  // The tools for developers are pages, too.
  const own = development ? [`${scheme}:`, 'devtools:'] : [`${scheme}:`];
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !own.includes(new URL(url).protocol) }));
}

/** Keeps a page where it is: it goes nowhere, opens nothing, embeds nothing, and looks for no way to other machines. */
export function pinPage(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
