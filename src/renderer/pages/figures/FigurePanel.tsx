import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDo } from '../../api/client';
import { formatDay, type Day } from '../../../domain/day';
import type { ErrorDetail } from '../../../domain/errors';
import {
  indicatorOf,
  indicators,
  isIndicatorId,
  type IndicatorId,
} from '../../../domain/indicator/catalogue';
import { figureOn } from '../../../domain/indicator/figure';
import type { Measure } from '../../../domain/indicator/measure';
import { formatCount, formatPercent } from '../../../domain/number';
import { targetText } from '../../../domain/plan/plan';
import { DayField } from '../../parts/DayField';
import { enterGoesOn } from '../../parts/enter-goes-on';
import { ErrorNote } from '../../parts/ErrorNote';
import { NumberField } from '../../parts/NumberField';
import { SidePanel } from '../../parts/SidePanel';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { errorSentence } from '../../text/errors';
import { figuresText } from '../../text/figures';
import { newFields, readFields, type FieldName, type FigureFields } from './figure-form';
import type { Figure } from './TypedFigures';
import css from './figures.module.css';

const words = figuresText.form;
const FORM = 'figure-form';

/** Forms closed before they were saved. */
const unsaved = new Map<string, FigureFields>();

/** What the form is open for: a new figure of an indicator, or one typed before. */
export interface Entry {
  readonly indicator: IndicatorId;
  readonly figure: Figure | null;
}

interface Props {
  readonly entry: Entry;
  /** Names the form, so that what was typed is there again when it is opened again. */
  readonly draftKey: string;
  readonly figures: readonly Figure[];
  readonly measure: Measure | null;
  readonly period: { readonly from: Day; readonly to: Day };
  readonly today: Day;
  readonly onIndicator: (indicator: IndicatorId) => void;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

export function FigurePanel(props: Props) {
  const { entry, draftKey, figures, measure, period, today } = props;
  const { onIndicator, onSaved, onClose } = props;
  const indicator = indicatorOf(entry.indicator);
  const [fields, setFields] = useState<FigureFields>(
    () =>
      unsaved.get(draftKey) ??
      (entry.figure
        ? draftOf(entry.figure)
        : newFields(entry.indicator, figures, period, today, measure)),
  );
  const [tried, setTried] = useState(false);
  const refresh = ['figure', 'report'] as const;
  const saveFigure = useDo('figure', 'save', { refresh });
  const remove = useDo('figure', 'remove', { refresh });
  const read = readFields(fields);

  const change = (part: Partial<FigureFields>) => {
    const next = { ...fields, ...part };
    unsaved.set(draftKey, next);
    setFields(next);
  };
  const errorAt = (field: FieldName): string | undefined => {
    if (!tried || 'draft' in read) return undefined;
    const code = read.errors[field];
    if (code === undefined) return undefined;
    if (code !== 'missing') return errorSentence(code, withDots(read.error?.detail));
    return field === 'day' ? words.error.dayMissing : words.error.denominatorMissing;
  };
  const submit = useOneAtATime(async (form: HTMLFormElement) => {
    setTried(true);
    if ('errors' in read) {
      const first = ORDER.find((field) => read.errors[field] !== undefined);
      form.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
      return;
    }
    const before = entry.figure;
    const { id } = await saveFigure.mutateAsync({ id: before?.id ?? null, draft: read.draft });
    showToast({
      text: words.saved(indicator.shortName),
      undo: () => {
        if (!before) return remove.mutateAsync({ id });
        return saveFigure.mutateAsync({ id, draft: draftOf(before) });
      },
    });
    unsaved.delete(draftKey);
    return onSaved;
  });
  return (
    <SidePanel
      title={entry.figure ? words.titleEdit : words.titleNew}
      onClose={onClose}
      footer={
        <>
          <p className={css.keys}>{words.keys}</p>
          <Button type="submit" form={FORM} loading={saveFigure.isPending} title={words.saveKey}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
        onKeyDown={enterGoesOn}
      >
        <NativeSelect
          label={words.indicator}
          value={entry.indicator}
          disabled={entry.figure !== null}
          data={indicators.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          onChange={({ currentTarget: { value } }) => {
            if (isIndicatorId(value)) onIndicator(value);
          }}
        />
        <p className={css.explain}>
          {indicator.had === 'typed'
            ? words.neededFromOutside(indicator.usualSource)
            : words.countedHere(indicator.usualSource)}
          <Previous fields={fields} figures={figures} own={entry.figure?.id} />
        </p>
        <NumberField
          name="numerator"
          data-autofocus
          label={indicator.had === 'typed' ? words.numerator : words.numeratorOptional}
          description={indicator.numerator}
          value={fields.numerator}
          onChange={(numerator) => change({ numerator })}
          error={errorAt('numerator')}
        />
        <NumberField
          name="denominator"
          label={words.denominator}
          description={indicator.denominator}
          value={fields.denominator}
          onChange={(denominator) => change({ denominator })}
          error={errorAt('denominator')}
        />
        <Outcome fields={fields} measure={measure} />
        <TextInput
          name="source"
          label={words.source}
          description={words.sourceHint}
          maxLength={300}
          value={fields.source}
          onChange={(event) => change({ source: event.currentTarget.value })}
          error={errorAt('source')}
        />
        <DayField
          name="day"
          label={words.day}
          value={fields.day}
          onChange={(day) => change({ day })}
          error={errorAt('day')}
        />
        {fields.day !== null && fields.day > period.to && (
          <p className={css.warn}>{words.dayAfter(formatDay(period.to))}</p>
        )}
        <ErrorNote error={saveFigure.error} />
      </form>
    </SidePanel>
  );
}

/** The numbers of a sentence as the form shows them: 12.142. */
function withDots(detail: ErrorDetail = {}): ErrorDetail {
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatCount(value) : value,
    ]),
  );
}

const ORDER: readonly FieldName[] = ['numerator', 'denominator', 'source', 'day'];

function draftOf(figure: Figure): Omit<Figure, 'id'> {
  const { indicator, numerator, denominator, source, day } = figure;
  return { indicator, numerator, denominator, source, day };
}

/** The percentage the two numbers make, against the target. */
function Outcome({ fields, measure }: { fields: FigureFields; measure: Measure | null }) {
  const { numerator, denominator } = fields;
  if (numerator === null || !denominator || numerator > denominator) return null;
  const percent = formatPercent((numerator / denominator) * 100);
  return (
    <p className={css.outcome} role="status">
      {measure ? words.result(percent, targetText(measure.target)) : words.resultAlone(percent)}
    </p>
  );
}

/** What was typed for the indicator before the day in the form. */
function Previous(props: {
  readonly fields: FigureFields;
  readonly figures: readonly Figure[];
  readonly own: string | undefined;
}) {
  const { fields, own } = props;
  const others = props.figures.filter(({ id }) => id !== own);
  const last = fields.day === null ? null : figureOn(others, fields.indicator, fields.day);
  if (!last) return null;
  const day = formatDay(last.day);
  const total = formatCount(last.denominator);
  return (
    <span className={css.previous}>
      {last.numerator === null
        ? words.previousTotal(total, day)
        : words.previous(formatCount(last.numerator), total, day)}
    </span>
  );
}
