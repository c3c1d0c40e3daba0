import { NativeSelect } from '@mantine/core';
import { useAsk, useDo, type Output } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { calendarText } from '../../text/calendar';
import { compareText } from '../../text/plan-compare';
import type { Step } from '../plan/edits/plan-edits';
import type { PlanEditing } from '../plan/use-plan-edits';

const words = compareText.upper;
type PlanLine = Output<'plan', 'list'>[number];

/** Which plan of the book this one hangs under. */
export function UpperChoice({ editing }: { readonly editing: PlanEditing }) {
  const { plan } = editing;
  const plans = useAsk('plan', 'list', {});
  const hang = useHang(editing);
  const others = (plans.data ?? []).filter(({ id }) => id !== plan.id);
  return (
    <>
      <NativeSelect
        w="22rem"
        aria-label={words.label}
        value={plan.upperId ?? ''}
        data={[
          { value: '', label: words.none },
          ...others.map((each) => ({ value: each.id, label: planLabel(each) })),
        ]}
        onChange={({ currentTarget }) => hang.to(currentTarget.value || null)}
      />
      <ErrorNote error={hang.error ?? plans.error} />
    </>
  );
}

/** Hangs the plan under another one, or under none, as a step that can be taken back. */
export function useHang({ plan, did }: PlanEditing) {
  const hang = useDo('plan', 'hang', { refresh: ['plan', 'calendar'] });
  const plans = useAsk('plan', 'list', {});
  const stepOf = (label: string, back: string | null, again: string | null): Step => ({
    label,
    back: async () => {
      await hang.mutateAsync({ id: plan.id, upperId: back });
      return stepOf(label, again, back);
    },
  });
  const to = (upperId: string | null) => {
    const upper = plans.data?.find(({ id }) => id === upperId);
    const label = upperId === null ? words.unhung : words.hung(upper ? planLabel(upper) : '');
    hang.mutate(
      { id: plan.id, upperId },
      { onSuccess: () => did(stepOf(label, plan.upperId, upperId)) },
    );
  };
  return { to, error: hang.error };
}

/** `UBND tỉnh Đắk Lắk · 79/KH-UBND`; the title where it has no number. */
export function planLabel({
  symbol,
  title,
  issuer,
}: Pick<PlanLine, 'symbol' | 'title' | 'issuer'>): string {
  return `${calendarText.planName(issuer)} · ${symbol ?? title}`;
}
