import { formatCount } from '../../../domain/number';
import { figuresText } from '../../text/figures';
import { useReachCounts } from '../reach/use-reach';
import css from './figures.module.css';

/** How many adults the book has confirmed by name; only to be set beside the typed figure, which it never becomes. */
export function ConfirmedByName() {
  const { data } = useReachCounts({
    hamletId: null,
    audience: null,
    lacks: 'confirmation',
    adultsOnly: true,
  });
  if (!data) return null;
  const confirmed = data.reduce((sum, { persons, missing }) => sum + persons - missing, 0);
  return <p className={css.hint}>{figuresText.confirmedByName(formatCount(confirmed))}</p>;
}
