import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useDo } from '../api/client';
import { ErrorNote } from '../parts/ErrorNote';
import { useOneAtATime } from '../parts/use-one-at-a-time';
import { app } from '../text/app';
import { useBook } from './office';
import css from './TopBar.module.css';

/** Who is entering now: written beside every change until another name is given. */
export function WhoEnters() {
  const { office } = useBook();
  const [opened, setOpened] = useState(false);
  const name = office.enteredBy === '' ? app.frame.nobodyEnters : office.enteredBy;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton
          className={css.field}
          title={`${app.frame.whoEnters}: ${name}`}
          aria-label={`${app.frame.whoEnters}: ${name}`}
          onClick={() => setOpened(!opened)}
        >
          {name} <span aria-hidden>▾</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={app.frame.changeWhoEnters}>
        {opened && <NameForm onDone={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function NameForm({ onDone }: { readonly onDone: () => void }) {
  const { office } = useBook();
  const [name, setName] = useState(office.enteredBy);
  const save = useDo('office', 'save');
  const submit = useOneAtATime(async () => {
    await save.mutateAsync({ ...office, enteredBy: name });
    return onDone;
  });
  return (
    <form
      className={css.who}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label={app.frame.whoEntersNow}
        description={app.frame.whoEntersHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        maxLength={100}
        autoComplete="off"
        data-autofocus
      />
      <ErrorNote error={save.error} />
      <Button type="submit" loading={save.isPending}>
        {app.frame.setWhoEnters}
      </Button>
    </form>
  );
}
