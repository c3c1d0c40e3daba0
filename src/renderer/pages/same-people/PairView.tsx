import { Button } from '@mantine/core';
import { formatCount } from '../../../domain/number';
import { StateBadge, type Tone } from '../../parts/StateBadge';
import { likeness } from '../../text/likeness';
import { samePeople as text } from '../../text/same-people';
import { PairTable } from './PairTable';
import { filledBy, otherSide, type Pair, type Side } from './pairs';
import css from './same-people.module.css';

interface PairViewProps {
  readonly pair: Pair;
  readonly kept: Side;
  readonly position: string;
  readonly hamletWord: string;
  readonly onKeep: (side: Side) => void;
  readonly onMerge: () => void;
  readonly onApart: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

const tones: Readonly<Record<Pair['likeness'], Tone>> = {
  certain: 'good',
  likely: 'info',
  possible: 'quiet',
};

/** Two records beside each other: why they may be one, what differs, what a merge will do, and the two answers. */
export function PairView(props: PairViewProps) {
  const { pair, kept, position, hamletWord, onKeep, onMerge, onApart, onStep } = props;
  return (
    <div className={css.pair}>
      <div className={css.head} role="status">
        <strong>{position}</strong>
        <StateBadge tone={tones[pair.likeness]}>{likeness.strength[pair.likeness]}</StateBadge>
        <span>{pair.reasons.map((reason) => likeness.reasons[reason]).join(', ')}</span>
      </div>
      <PairTable pair={pair} kept={kept} hamletWord={hamletWord} onKeep={onKeep} />
      <Outcome pair={pair} kept={kept} hamletWord={hamletWord} />
      <div className={css.answers}>
        <Button onClick={onMerge} rightSection={<kbd>1</kbd>}>
          {text.merge}
        </Button>
        <Button variant="default" onClick={onApart} rightSection={<kbd>2</kbd>}>
          {text.apart}
        </Button>
        <span className={css.steps}>
          <Button variant="subtle" onClick={() => onStep(-1)} rightSection={<kbd>↑</kbd>}>
            {text.before}
          </Button>
          <Button variant="subtle" onClick={() => onStep(1)} rightSection={<kbd>↓</kbd>}>
            {text.next}
          </Button>
        </span>
      </div>
    </div>
  );
}

function Outcome({ pair, kept, hamletWord }: Pick<PairViewProps, 'pair' | 'kept' | 'hamletWord'>) {
  const { marks, classes, doubles } = pair.together;
  const filled = filledBy(pair[kept], pair[otherSide(kept)], hamletWord);
  return (
    <p className={css.outcome} aria-live="polite">
      <strong>
        {classes === 0
          ? text.outcome.nothing
          : text.outcome.merge(formatCount(marks), formatCount(classes))}
      </strong>
      {doubles > 0 && <span>{text.outcome.doubles(formatCount(doubles))}</span>}
      {filled.length > 0 && <span>{text.outcome.filled(filled)}</span>}
      <span>{text.outcome.undo}</span>
    </p>
  );
}
