import { useState } from 'react';
import { indicatorOf } from '../../../domain/indicator/catalogue';
import { targetText, type Target } from '../../../domain/plan/plan';
import { planText } from '../../text/plan';
import css from './plan.module.css';

interface Props {
  readonly target: Target;
  /** The text the editor opens with; null while the cell is only read. */
  readonly editing: string | null;
  readonly isWrong: boolean;
  readonly onStart: () => void;
  readonly onEnter: (text: string) => void;
  readonly onLeave: (text: string) => void;
  readonly onCancel: () => void;
}

export function TargetCell(props: Props) {
  const { target, editing, onStart } = props;
  if (editing !== null) return <Editor {...props} editing={editing} />;
  return (
    <span className={css.value} onClick={onStart}>
      {targetText(target)}
    </span>
  );
}

function Editor({
  target,
  editing,
  isWrong,
  onEnter,
  onLeave,
  onCancel,
}: Props & { readonly editing: string }) {
  const [text, setText] = useState(editing);
  return (
    <input
      className={css.editor}
      aria-label={planText.targets.editLabel(indicatorOf(target.indicator).name)}
      aria-invalid={isWrong || undefined}
      aria-describedby={isWrong ? 'target-wrong' : undefined}
      autoFocus
      inputMode="decimal"
      maxLength={12}
      value={text}
      onFocus={(event) => {
        // A digit that opened the cell is the beginning of the new value; an old value is there to be replaced.
        if (editing.length > 1) event.currentTarget.select();
      }}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => onLeave(text)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') onEnter(text);
        else if (event.key === 'Escape') onCancel();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
