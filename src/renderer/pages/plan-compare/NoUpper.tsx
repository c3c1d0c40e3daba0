import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useDo } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { EmptyState } from '../../parts/EmptyState';
import { compareText } from '../../text/plan-compare';
import type { PlanEditing } from '../plan/use-plan-edits';
import { planLabel, useHang } from './UpperChoice';
import css from './plan-compare.module.css';

const words = compareText.upper;

/** Hung under none yet: one of the book's plans, or a shipped one taken as the superior body's. */
export function NoUpper({ editing }: { readonly editing: PlanEditing }) {
  const { plan } = editing;
  const plans = useAsk('plan', 'list', {});
  const shipped = useAsk('plan', 'shipped', {});
  const take = useDo('plan', 'takeShipped', { refresh: ['plan'] });
  const hang = useHang(editing);
  const [taking, setTaking] = useState<string | null>(null);
  const others = (plans.data ?? []).filter(({ id }) => id !== plan.id);
  const toTake = (shipped.data ?? [])
    .filter(({ takenAs, level }) => !takenAs.includes('upper') && level !== plan.level)
    .sort((one, other) => Number(other.level === 'province') - Number(one.level === 'province'));
  const takeAsUpper = async (name: string) => {
    setTaking(name);
    try {
      const { id } = await take.mutateAsync({ name, as: 'upper' });
      hang.to(id);
    } catch {
      // Shown below.
    } finally {
      setTaking(null);
    }
  };
  return (
    <div className={css.noUpper}>
      <EmptyState title={words.emptyTitle} hint={words.emptyHint} />
      <ErrorNote error={take.error ?? hang.error ?? plans.error ?? shipped.error} />
      {others.length > 0 && (
        <NativeSelect
          label={words.inBook}
          value=""
          data={[
            { value: '', label: words.choose },
            ...others.map((each) => ({ value: each.id, label: planLabel(each) })),
          ]}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') hang.to(currentTarget.value);
          }}
        />
      )}
      {toTake.length > 0 && (
        <section aria-labelledby="shipped-uppers">
          <h2 id="shipped-uppers" className={css.listTitle}>
            {words.shipped}
          </h2>
          <ul className={css.shipped} aria-label={words.listLabel}>
            {toTake.map((each, index) => (
              <li key={each.name}>
                <div>
                  <p className={css.shippedName}>{planLabel(each)}</p>
                  <p className={css.hint}>
                    {each.symbol !== null && `${each.title} · `}
                    {words.rows(each.targets, each.quotas)}
                  </p>
                </div>
                <Button
                  variant={index === 0 ? 'filled' : 'default'}
                  loading={taking === each.name}
                  aria-label={words.takeThis(planLabel(each))}
                  onClick={() => void takeAsUpper(each.name)}
                >
                  {words.take}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
