import { contextBridge, ipcRenderer } from 'electron';
import { coreNames, desktopNames } from '../contract/names';
import type { Reply } from '../contract/procedure';
import { CoreClient } from './core-client';

const core = new CoreClient();
ipcRenderer.on('core-port', ({ ports }) => core.usePort(ports[0] ?? null));
ipcRenderer.send('core-port-wanted');

type Ask = (feature: string, procedure: string, input: unknown) => Promise<Reply>;

const askMain: Ask = (_feature, procedure, input) =>
  ipcRenderer.invoke(`desktop:${procedure}`, input) as Promise<Reply>;

/** One function for each name and nothing else; the page sees it as `Api` of the contract. */
function client(names: Readonly<Record<string, Readonly<Record<string, true>>>>, ask: Ask) {
  return Object.fromEntries(
    Object.entries(names).map(([feature, procedures]) => [
      feature,
      Object.fromEntries(
        Object.keys(procedures).map((procedure) => [
          procedure,
          (input: unknown) => ask(feature, procedure, input),
        ]),
      ),
    ]),
  );
}

contextBridge.exposeInMainWorld('api', {
  ...client(coreNames, (feature, procedure, input) => core.ask(feature, procedure, input)),
  ...client(desktopNames, askMain),
});
