import { useLook, type Scheme } from '../../app/look';
import { Choice } from '../../parts/Choice';
import { settings } from '../../text/settings';
import css from './settings.module.css';

const words = settings.look;
const schemeWords: Record<Scheme, string> = words.schemes;

/** Light or dark, and the size of everything; seen at once. */
export function LookSettings() {
  const { scheme, setScheme, scale, setScale } = useLook();
  return (
    <div className={css.form}>
      <div className={css.choice}>
        <h2>{words.scheme}</h2>
        <Choice label={words.scheme} value={scheme} options={schemeWords} onChange={setScheme} />
      </div>
      <div className={css.choice}>
        <h2>{words.scale}</h2>
        <Choice label={words.scale} value={scale} options={words.scales} onChange={setScale} />
        <p className={css.example}>{words.example}</p>
        <p className={css.note}>{words.scaleHint}</p>
      </div>
      <p className={css.note}>{words.ofThisPc}</p>
    </div>
  );
}
