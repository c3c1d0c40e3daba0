import { marks, markSign, type MarkOrNone } from '../../../domain/attendance/mark';
import { attendance as text } from '../../text/attendance';
import css from './Legend.module.css';

const entries: readonly { digit: string; mark: MarkOrNone; sign: string; word: string }[] = [
  ...marks.map((mark, index) => ({
    digit: String(index + 1),
    mark,
    sign: markSign[mark],
    word: text.marks[mark],
  })),
  { digit: '0', mark: null, sign: text.notTakenSign, word: text.notTaken },
];

/** The keys and what they write; a click writes it as well. */
export function Legend({ onMark }: { readonly onMark: (mark: MarkOrNone) => void }) {
  return (
    <div className={css.legend}>
      <span className={css.title}>{text.keys}</span>
      {entries.map(({ digit, mark, sign, word }) => (
        <button
          key={digit}
          type="button"
          tabIndex={-1}
          className={css.entry}
          // The grid keeps the focus, so that the keyboard goes on where it was.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onMark(mark)}
        >
          <kbd>{digit}</kbd>
          <span aria-hidden data-value={mark ?? 'none'}>
            {sign}
          </span>
          {word}
        </button>
      ))}
    </div>
  );
}
