import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { formatCount } from '../../../domain/number';
import { useAsk } from '../../api/client';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { isTyping, usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { Waiting } from '../../parts/Waiting';
import { samePeople as text } from '../../text/same-people';
import { useHamletWord } from '../people/hamlet-word';
import { HamletSelect } from '../people/HamletSelect';
import { PairView } from './PairView';
import { keptByDefault, keyOf, stillOpen, type Pair, type Side } from './pairs';
import { useDecisions } from './use-decisions';

/** So many pairs are brought at once; more when few of them are left. */
const AT_ONCE = 60;
const FEW = 10;
const MOST = 500;

/** Persons who may have been entered twice, pair by pair. */
export default function SamePeoplePage() {
  const hamletWord = useHamletWord();
  const [hamletId, setHamletId] = useState<string | null>(null);
  const [limit, setLimit] = useState(AT_ONCE);
  const asked = useAsk('samePerson', 'list', { hamletId, limit }, { keep: true });
  // The pair on show, and where it stood: when it is decided, the one that moves up is next.
  const [current, setCurrent] = useState<{ key: string; at: number }>({ key: '', at: 0 });
  const [chosen, setChosen] = useState<{ key: string; side: Side } | null>(null);
  const filter = useRef<HTMLDivElement>(null);
  const made = useDecisions((pair) => setCurrent(({ at }) => ({ key: keyOf(pair), at })));

  const { data, refetch } = asked;
  const open = stillOpen(data?.pairs ?? [], made.decided, made.gone);
  const left = data ? data.total - (data.pairs.length - open.length) : 0;
  const found = open.findIndex((pair) => keyOf(pair) === current.key);
  const at = found >= 0 ? found : Math.max(0, Math.min(current.at, open.length - 1));
  const pair = open[at];
  const kept = pair && (chosen?.key === keyOf(pair) ? chosen.side : keptByDefault(pair));

  const goTo = (index: number) => {
    const next = open[Math.max(0, Math.min(index, open.length - 1))];
    if (next) setCurrent({ key: keyOf(next), at: open.indexOf(next) });
    if (index > open.length - FEW && left > open.length) {
      setLimit((before) => Math.min(before + AT_ONCE, MOST));
    }
  };
  const decide = (how: (pair: Pair, kept: Side, asksAgain: boolean) => void) => {
    if (!pair || !kept) return;
    const ids = [pair.one.id, pair.other.id];
    const others = open.filter((each) => each !== pair);
    const isStale = others.some(({ one, other }) => ids.includes(one.id) || ids.includes(other.id));
    how(pair, kept, isStale || (others.length < FEW && left > open.length));
    setCurrent({ key: '', at });
  };
  const merge = () => decide(made.merge);
  const apart = () => decide((each, _, asksAgain) => made.apart(each, asksAgain));

  const choose = (side: Side) => {
    if (pair) setChosen({ key: keyOf(pair), side });
  };
  const chooseHamlet = (id: string | null) => {
    setHamletId(id);
    setCurrent({ key: '', at: 0 });
    // The keys of the pairs wait while a field is being typed in.
    document.getElementById('page')?.focus();
  };
  usePageKeys([
    { keys: '← →', does: text.keyList.keep },
    { keys: '↑ ↓', does: text.keyList.pairs },
    { keys: '1', does: text.keyList.merge, run: merge },
    { keys: '2', does: text.keyList.apart, run: apart },
    { keys: 'Ctrl+Z', does: text.keyList.undo, run: made.undoLast },
    {
      keys: 'T',
      does: text.keyList.hamlet,
      run: () => filter.current?.querySelector('input')?.focus(),
    },
  ]);
  useArrows({
    ArrowLeft: () => choose('one'),
    ArrowRight: () => choose('other'),
    ArrowUp: () => goTo(at - 1),
    ArrowDown: () => goTo(at + 1),
  });

  return (
    <Page
      title={text.title}
      back={{ label: text.back, to: '/nguoi-dan' }}
      subtitle={data && text.subtitle(formatCount(left), data.keptApart)}
      filters={
        <div ref={filter}>
          <HamletSelect
            w="13rem"
            aria-label={hamletWord}
            placeholder={text.allHamlets}
            value={hamletId}
            onChange={chooseHamlet}
          />
        </div>
      }
      note={<ErrorNote error={asked.error} retry={() => void refetch()} />}
    >
      {asked.isPending && <Waiting>{text.waiting}</Waiting>}
      {pair && kept && (
        <PairView
          pair={pair}
          kept={kept}
          position={text.position(formatCount(at + 1), formatCount(left))}
          hamletWord={hamletWord}
          onKeep={choose}
          onMerge={merge}
          onApart={apart}
          onStep={(by) => goTo(at + by)}
        />
      )}
      {data && !pair && <NoPair isFiltered={hamletId !== null} onAll={() => chooseHamlet(null)} />}
    </Page>
  );
}

function NoPair({
  isFiltered,
  onAll,
}: {
  readonly isFiltered: boolean;
  readonly onAll: () => void;
}) {
  if (!isFiltered) return <EmptyState title={text.none} hint={text.noneHint} />;
  return (
    <EmptyState
      title={text.noneHere}
      action={
        <Button variant="default" onClick={onAll}>
          {text.showAll}
        </Button>
      }
    />
  );
}

type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Arrows anywhere on the page but in a field. */
function useArrows(runs: Readonly<Record<Arrow, () => void>>): void {
  const latest = useRef(runs);
  useLayoutEffect(() => {
    latest.current = runs;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || hasModifier(event)) return;
      if (event.target instanceof Element && event.target.closest('[aria-modal=true]')) return;
      if (!Object.hasOwn(latest.current, event.key)) return;
      event.preventDefault();
      latest.current[event.key as Arrow]();
    };
    document.body.addEventListener('keydown', listen);
    return () => document.body.removeEventListener('keydown', listen);
  }, []);
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.shiftKey || event.metaKey;
}
