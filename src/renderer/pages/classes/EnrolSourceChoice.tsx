import { NativeSelect } from '@mantine/core';
import { formatDay } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import { useAsk } from '../../api/client';
import { classes as text } from '../../text/classes';
import css from './classes.module.css';
import type { EnrolSource } from './enrol-source';

interface EnrolSourceChoiceProps {
  readonly classId: string;
  readonly value: EnrolSource;
  readonly onChange: (source: EnrolSource) => void;
}

const words = text.enrol;
const results = ['any', 'achieved', 'not-achieved'] as const;

/** The whole book, one import, another class, or a list of names. */
export function EnrolSourceChoice({ classId, value, onChange }: EnrolSourceChoiceProps) {
  const classes = useAsk('class', 'list', {}).data?.filter(({ id }) => id !== classId) ?? [];
  const batches = useAsk('peopleImport', 'batches', {}).data ?? [];
  const choose = (kind: string) => {
    const [batch, other] = [batches[0], classes[0]];
    if (kind === 'batch' && batch) onChange({ kind, id: batch.id });
    else if (kind === 'class' && other) onChange({ kind, id: other.id, result: 'any' });
    else if (kind === 'names') onChange({ kind });
    else onChange({ kind: 'book' });
  };
  return (
    <div className={css.source}>
      <NativeSelect
        aria-label={words.source}
        value={value.kind}
        data={[
          { value: 'book', label: words.sources.book },
          { value: 'class', label: words.sources.class, disabled: classes.length === 0 },
          { value: 'batch', label: words.sources.batch, disabled: batches.length === 0 },
          { value: 'names', label: words.sources.names },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {value.kind === 'batch' && (
        <NativeSelect
          aria-label={words.sources.batch}
          value={value.id}
          data={batches.map(({ id, fileName, at, persons }) => ({
            value: id,
            label: words.batch(fileName, formatDay(at.slice(0, 10)), formatCount(persons)),
          }))}
          onChange={(event) => onChange({ kind: 'batch', id: event.currentTarget.value })}
        />
      )}
      {value.kind === 'class' && (
        <div className={css.pair}>
          <NativeSelect
            aria-label={words.sources.class}
            value={value.id}
            data={classes.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => onChange({ ...value, id: event.currentTarget.value })}
          />
          <NativeSelect
            aria-label={words.result}
            value={value.result}
            data={results.map((result) => ({ value: result, label: words.results[result] }))}
            onChange={(event) => {
              const result = results.find((each) => each === event.currentTarget.value);
              if (result) onChange({ ...value, result });
            }}
          />
        </div>
      )}
    </div>
  );
}
