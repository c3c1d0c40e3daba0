import type { Day } from '../../domain/day';
import { formatDayInWords } from '../../domain/day';
import { letterheadLines, placeName, type Office } from '../../domain/office/office';
import { start } from '../text/start';
import css from './Letterhead.module.css';

const { preview } = start;

export interface LetterheadProps {
  readonly office: Pick<Office, 'kind' | 'name' | 'signatureLines' | 'signerName'>;
  readonly today: Day;
}

/** The head and the signature of a document as they will print, in small. */
export function Letterhead({ office, today }: LetterheadProps) {
  const named = { ...office, name: office.name.trim() || preview.namePlaceholder };
  const [body, commune] = letterheadLines(named);
  return (
    <figure className={css.sheet} aria-label={preview.title}>
      <figcaption>{preview.title}</figcaption>
      <div className={css.paper}>
        <div className={css.head}>
          <div className={css.office}>
            <p>{body}</p>
            <p>{commune}</p>
          </div>
          <div className={css.nation}>
            <p>{preview.nation}</p>
            <p>{preview.motto}</p>
          </div>
        </div>
        <p className={css.place}>{preview.place(placeName(named), formatDayInWords(today))}</p>
        <div className={css.text} aria-hidden>
          <i />
          <i />
          <i />
        </div>
        <div className={css.signature}>
          {office.signatureLines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
          <p className={css.signer}>{office.signerName.trim() || preview.signerPlaceholder}</p>
        </div>
      </div>
    </figure>
  );
}
