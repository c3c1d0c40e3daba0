import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDo } from '../../api/client';
import type { Day } from '../../../domain/day';
import { DayField } from '../../parts/DayField';
import { enterGoesOn } from '../../parts/enter-goes-on';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { planText } from '../../text/plan';
import type { Plan } from './PlanView';
import css from './plan.module.css';

const words = planText.head;
const FORM = 'plan-number';

/** `64/KH-UBND`; numbers below 10 get a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3). */
function usualSymbol(number: string): string {
  const digits = number.trim();
  return digits === '' ? '' : `${digits.padStart(2, '0')}/KH-UBND`;
}

/** Number, symbol and date, once văn thư has given them. Enter goes on and saves from the last field. */
export function NumberPanel({
  plan,
  onClose,
}: {
  readonly plan: Plan;
  readonly onClose: () => void;
}) {
  const [number, setNumber] = useState(plan.number === null ? '' : String(plan.number));
  const [symbol, setSymbol] = useState(plan.symbol ?? '');
  const [date, setDate] = useState<Day | null>(plan.date);
  const [dateText, setDateText] = useState('');
  const [tried, setTried] = useState(false);
  const setPlanNumber = useDo('plan', 'setNumber', { refresh: ['plan', 'figure', 'report'] });
  const typedNumber = number.trim();
  const numberBad = typedNumber !== '' && !/^[1-9]\d{0,4}$/u.test(typedNumber);
  const dateBad = date === null && dateText.trim() !== '';

  const typeNumber = (text: string) => {
    setNumber(text);
    if (symbol === '' || symbol === usualSymbol(number)) setSymbol(usualSymbol(text));
  };
  const save = useOneAtATime(async () => {
    setTried(true);
    if (numberBad || dateBad) return;
    const { id } = plan;
    const before = { id, number: plan.number, symbol: plan.symbol, date: plan.date };
    const after = {
      id,
      number: typedNumber === '' ? null : Number(typedNumber),
      symbol: symbol.trim() === '' ? null : symbol.trim(),
      date,
    };
    const isSame =
      after.number === before.number &&
      after.symbol === before.symbol &&
      after.date === before.date;
    if (!isSame) {
      await setPlanNumber.mutateAsync(after);
      showToast({ text: words.saved, undo: () => setPlanNumber.mutateAsync(before) });
    }
    return onClose;
  });
  return (
    <SidePanel
      title={words.editTitle}
      onClose={onClose}
      footer={
        <Button type="submit" form={FORM} loading={setPlanNumber.isPending}>
          {words.save}
        </Button>
      }
    >
      <form
        id={FORM}
        className={css.panel}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={enterGoesOn}
      >
        <p className={css.hint}>{words.editHint}</p>
        <TextInput
          label={words.number}
          inputMode="numeric"
          maxLength={5}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          value={number}
          onChange={(event) => typeNumber(event.currentTarget.value)}
          error={tried && numberBad ? words.numberBad : undefined}
        />
        <TextInput
          label={words.symbol}
          description={words.symbolHint}
          maxLength={60}
          value={symbol}
          onChange={(event) => setSymbol(event.currentTarget.value)}
        />
        <DayField
          label={words.date}
          value={date}
          onChange={setDate}
          onInput={(event) => setDateText(event.currentTarget.value)}
          error={tried && dateBad ? words.dateBad : undefined}
        />
        <ErrorNote error={setPlanNumber.error} />
      </form>
    </SidePanel>
  );
}
