import type { ClassDraft } from '../../../domain/class/class';
import { NumberField } from '../../parts/NumberField';
import { classes as text } from '../../text/classes';
import css from './classes.module.css';
import { ScoreField } from './ScoreField';
import { SuggestField } from './SuggestField';

interface ClassRulesProps {
  readonly draft: ClassDraft;
  readonly onChange: (part: Partial<ClassDraft>) => void;
  readonly materials: readonly string[];
  /** Who is in the class already. */
  readonly persons: number;
}

const words = text.form;
const MOST = 100_000;

/** What a class works with, how many it takes, and when somebody is đạt; all of it may stay empty. */
export function ClassRules({ draft, onChange, materials, persons }: ClassRulesProps) {
  return (
    <section className={css.section}>
      <h3>{words.rulesTitle}</h3>
      <div className={css.fields}>
        <SuggestField
          label={words.materials}
          placeholder={words.materialsHint}
          value={draft.materials}
          onChange={(value) => onChange({ materials: value })}
          options={materials}
          maxLength={300}
        />
        <div className={css.three}>
          <NumberField
            label={words.capacity}
            value={draft.capacity}
            onChange={(value) => {
              if (value === null || (value >= 1 && value <= MOST)) onChange({ capacity: value });
            }}
          />
          <NumberField
            label={words.shareNeeded}
            value={draft.shareNeeded}
            onChange={(value) => {
              if (value === null || value <= 100) onChange({ shareNeeded: value });
            }}
          />
          <ScoreField
            label={words.scoreNeeded}
            value={draft.scoreNeeded}
            onChange={(scoreNeeded) => onChange({ scoreNeeded })}
          />
        </div>
        {draft.capacity !== null && persons > draft.capacity && (
          <p className={css.warning} role="status">
            ! {words.overCapacity(persons, draft.capacity)}
          </p>
        )}
        <p className={css.hint}>{words.rulesHint}</p>
      </div>
    </section>
  );
}
