import { shell } from 'electron';
import { webAddress } from './address';

/** The one door to other programs: hands a web address to the browser. False for any other address. */
export async function openWebAddress(address: string): Promise<boolean> {
  const web = webAddress(address);
  if (web === null) return false;
  await shell.openExternal(web);
  return true;
}
