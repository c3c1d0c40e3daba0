import { expect, test } from 'vitest';
import { dataPlace } from '../../src/main/data-place';

test.each([
  'C:\\Users\\canbo\\AppData\\Roaming\\so-hoc-vu-so',
  'D:\\So hoc vu so',
  '\\\\?\\C:\\Users\\canbo\\AppData\\Roaming\\so-hoc-vu-so',
  '/home/canbo/.config/so-hoc-vu-so',
  'C:\\Users\\canbo\\OneDriveCu\\so',
  'C:\\Users\\canbo\\Documents\\khong-dropbox',
])('%s is a folder of this machine', (folder) => {
  expect(dataPlace(folder)).toEqual({ kind: 'local' });
});

test.each([
  '\\\\server\\chung\\so-hoc-vu-so',
  '//server/chung/so-hoc-vu-so',
  '\\\\192.168.1.5\\d$\\so',
  '\\\\?\\UNC\\server\\chung\\so',
  '\\\\.\\UNC\\server\\chung\\so',
  '/run/user/1000/gvfs/smb-share:server=ubnd,share=chung/so',
])('%s is on the network and is refused', (folder) => {
  expect(dataPlace(folder)).toEqual({ kind: 'network' });
});

test.each([
  ['C:\\Users\\canbo\\OneDrive\\so', 'OneDrive'],
  ['C:\\Users\\canbo\\OneDrive - UBND xã Phú Bình\\so', 'OneDrive'],
  ['C:\\Users\\canbo\\onedrive\\Documents\\so', 'OneDrive'],
  ['C:\\Users\\canbo\\Dropbox\\so', 'Dropbox'],
  ['/home/canbo/Dropbox (Cá nhân)/so', 'Dropbox'],
  ['G:\\My Drive\\so', 'Google Drive'],
  ['C:\\Users\\canbo\\Google Drive\\so', 'Google Drive'],
  ['C:\\Users\\canbo\\iCloudDrive\\so', 'iCloud Drive'],
])('%s is synchronised, which is warned of', (folder, service) => {
  expect(dataPlace(folder)).toEqual({ kind: 'synced', service });
});
