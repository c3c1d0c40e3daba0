import { writeFile } from 'node:fs/promises';
import { measureCounts } from './counts';
import { measureExcel } from './excel';
import { measureMark } from './mark';
import { measureReport } from './report';
import { measureStart } from './start';
const all = { measureStart, measureMark, measureReport, measureExcel, measureCounts };
for (const name of process.argv.slice(2)) {
  console.table(await all[name as keyof typeof all]());
}
