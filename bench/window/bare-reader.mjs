// The bare reader of a workbook in a process of its own: prints the milliseconds from its first import to the values
// of every cell.
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

const from = performance.now();
const { default: exceljs } = await import('exceljs');
const workbook = new exceljs.Workbook();
await workbook.xlsx.load(await readFile(process.argv[2]));
let cells = 0;
workbook.worksheets[0].eachRow((row) => {
  row.eachCell(({ value }) => {
    if (value !== null) cells += 1;
  });
});
console.log(JSON.stringify({ ms: performance.now() - from, cells }));
