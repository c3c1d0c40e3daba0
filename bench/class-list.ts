import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fillBook, withBook } from './support/book';
import { inFolder } from './support/folder';
import { interleaved, median } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';
import { openClassList, type ClassListShown } from './window/class-pages';
import { apps, openWindow } from './window/open-window';

const SHAPE = { persons: 30, sessions: 56, gap: 1 };
const sizes = { many: 300, few: 10 } as const;
const WINDOWS = 5;
const ASKED = 40;

/** The list of classes of a large commune's year (300 classes, 9,000 people, 504,000 marks) against that of ten. */
export function measureClassList(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const folders = { many: join(folder, 'many'), few: join(folder, 'few') };
    for (const [side, classes] of Object.entries(sizes) as [keyof typeof sizes, number][]) {
      await mkdir(folders[side]);
      const marks = classes * SHAPE.persons * SHAPE.sessions;
      const file = join(folders[side], 'so-hoc-vu-so.db');
      await withBook(file, (core) => fillBook(core, marks, SHAPE));
    }
    const asked = { many: new Array<number>(), few: new Array<number>() };
    const open = async (side: keyof typeof sizes) => {
      const script = openClassList(ASKED);
      const { said } = await openWindow({ app: apps.program, dataFolder: folders[side], script });
      const shown = said as ClassListShown;
      asked[side].push(...shown.asked);
      return shown.opened;
    };
    const opened = await interleaved(WINDOWS, {
      many: () => open('many'),
      few: () => open('few'),
    });
    const pair = ({ many, few }: Record<keyof typeof sizes, readonly number[]>) =>
      [median(many), median(few)] as const;
    const name = 'class list, 300 classes and 504000 marks';
    const both = { many: opened('many'), few: opened('few') };
    return [
      compared(`${name}, opened the first time / 10 classes`, 'ms', WINDOWS, pair(both), 1.2),
      compared(`${name}, asked for / 10 classes`, 'ms', asked.many.length, pair(asked), null),
    ];
  });
}
