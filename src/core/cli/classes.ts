import { classState } from '../../domain/class/class-list';
import { listClasses } from '../actions/change-classes';
import type { Arguments } from './arguments';
import { inBook } from './plans';
import { text } from './text';

/** Every class of a book, newest first; `id` is what the other commands take. Without names of persons. */
export async function listAllClasses(options: Arguments): Promise<number> {
  const classes = await inBook(options, async (core) => {
    const today = core.today();
    const rows = await listClasses(core);
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      subject: row.subject,
      teacher: row.teacher,
      place: row.place,
      hamlet: row.hamlet,
      audience: row.audience,
      form: row.form,
      state: classState(row, today),
      persons: row.persons,
      capacity: row.capacity,
      sessions: row.sessions,
      notTaken: row.notTaken,
      firstDay: row.firstDay,
      lastDay: row.lastDay,
      nextDay: row.nextDay,
      achieved: row.achieved,
    }));
  });
  if (options.has('json')) console.log(JSON.stringify(classes, null, 1));
  else for (const row of classes) console.log(text.classLine(row));
  if (classes.length === 0 && !options.has('json')) console.log(text.noClasses);
  return 0;
}
