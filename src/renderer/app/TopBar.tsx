import { UnstyledButton } from '@mantine/core';
import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { communeName } from '../../domain/office/office';
import { PeriodSwitch } from '../parts/PeriodSwitch';
import { app } from '../text/app';
import { DueEntry } from './DueEntry';
import { useBook } from './office';
import { defaultPeriod, usePeriod } from './period';
import { SavedState } from './SavedState';
import { WhoEnters } from './WhoEnters';
import css from './TopBar.module.css';

interface TopBarProps {
  readonly onSearch: () => void;
  readonly onKeys: () => void;
}

/** Whose book it is, the one period, search, what became of the last change, and who is entering. */
export function TopBar({ onSearch, onKeys }: TopBarProps) {
  const { office, today } = useBook();
  const { period, set } = usePeriod();
  const name = app.frame.committee(communeName(office));
  return (
    <header className={css.bar}>
      <strong className={css.office} title={name}>
        {name}
      </strong>
      <PeriodSwitch period={period} today={today} current={defaultPeriod(today)} onChange={set} />
      <UnstyledButton className={css.search} onClick={onSearch}>
        <span>{app.search.open}</span>
        <span className={css.key}>Ctrl+K</span>
      </UnstyledButton>
      <DueEntry />
      <div className={css.right}>
        <SavedState />
        <WhoEnters />
        <UnstyledButton
          className={css.help}
          aria-label={app.frame.keysHelp}
          title={`${app.frame.keysHelp} (?)`}
          onClick={onKeys}
        >
          ?
        </UnstyledButton>
      </div>
      <Busy />
    </header>
  );
}

/** A thin line while an answer takes longer than 0.3 s. */
function Busy() {
  const busy = useIsFetching() + useIsMutating() > 0;
  return busy ? <div className={css.busy} aria-hidden /> : null;
}
