import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useFocusBack } from '../../parts/use-focus-back';
import { leave as text } from '../../text/leave';
import { LeaveFields, LeaveList, SaveLeave } from '../leave/LeaveForm';
import { useLeave } from '../leave/use-leave';
import css from './people.module.css';
import { tellDone } from './undo-key';

/** Leave told ahead, on the card of a person. */
export function LeaveSection({
  person,
}: {
  readonly person: { readonly id: string; readonly name: string };
}) {
  const [isAdding, setAdding] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(isAdding);
  const leave = useLeave({
    person,
    day: null,
    onTell: tellDone,
    onAdded: () => setAdding(false),
  });
  return (
    <section className={css.card}>
      <h3>{text.section}</h3>
      <LeaveList leave={leave} />
      {isAdding ? (
        <Stack
          gap="xs"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            setAdding(false);
          }}
        >
          <LeaveFields leave={leave} autoFocus />
          <SaveLeave leave={leave} />
        </Stack>
      ) : (
        <Button ref={opener} size="compact-sm" variant="default" onClick={() => setAdding(true)}>
          {text.more}
        </Button>
      )}
    </section>
  );
}
