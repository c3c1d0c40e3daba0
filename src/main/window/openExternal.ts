import { shell } from 'electron';

/** The one door to other programs: hands a web address to the browser. False for any other address. */
export async function openWebAddress(address: string): Promise<boolean> {
  const url = URL.parse(address);
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') return false;
  await shell.openExternal(url.href);
  return true;
}
