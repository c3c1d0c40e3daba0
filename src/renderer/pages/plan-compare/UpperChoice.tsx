import { NativeSelect } from '@mantine/core';
import { useAsk, useDo, type Output } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { compareText } from '../../text/plan-compare';

const words = compareText.upper;
type Plan = Output<'plan', 'get'>;
type PlanLine = Output<'plan', 'list'>[number];

/** Which plan of the book this one hangs under. */
export function UpperChoice({ plan }: { readonly plan: Plan }) {
  const plans = useAsk('plan', 'list', {});
  const hang = useHang(plan);
  const others = (plans.data ?? []).filter(({ id }) => id !== plan.id);
  return (
    <>
      <NativeSelect
        w="24rem"
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

/** Hangs the plan under another one, or under none; the message offers the way back. */
export function useHang(plan: Plan) {
  const hang = useDo('plan', 'hang', { refresh: ['plan', 'calendar'] });
  const plans = useAsk('plan', 'list', {});
  const to = (upperId: string | null) => {
    const name = plans.data?.find(({ id }) => id === upperId);
    hang.mutate(
      { id: plan.id, upperId },
      {
        onSuccess: () =>
          showToast({
            text: name ? words.hung(planLabel(name)) : words.unhung,
            undo: () => hang.mutateAsync({ id: plan.id, upperId: plan.upperId }),
          }),
      },
    );
  };
  return { to, error: hang.error };
}

/** `79/KH-UBND · UBND tỉnh Đắk Lắk`; the title where it has no number. */
export function planLabel({
  symbol,
  title,
  issuer,
}: Pick<PlanLine, 'symbol' | 'title' | 'issuer'>): string {
  return `${symbol ?? title} · ${issuer}`;
}
