import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** True for the file that node was started with, also through a link. */
export function isEntry(moduleUrl) {
  return (
    process.argv[1] !== undefined && fs.realpathSync(process.argv[1]) === fileURLToPath(moduleUrl)
  );
}
