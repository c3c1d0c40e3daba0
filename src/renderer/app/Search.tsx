import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { formatCount } from '../../domain/number';
import { useAsk } from '../api/client';
import { noFilters, usePeopleView, wholeList } from '../pages/people/list-view';
import { app } from '../text/app';
import { hitsFor, type Hit } from './search-results';
import css from './Search.module.css';

/** Ctrl+K: people, classes and pages in one list; what is chosen opens. */
export function Search({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), 120);
  const [, navigate] = useLocation();
  const [, changePeople] = usePeopleView();
  const id = useId();
  const persons = useAsk(
    'person',
    'list',
    { search: asked, sort: 'given-name', offset: 0, limit: 6 },
    { enabled: asked !== '', keep: true },
  );
  const classes = useAsk('class', 'list', {});
  const found = asked === '' ? undefined : persons.data;
  const hits = hitsFor(text, found, classes.data ?? []);
  const current = hits[Math.min(at, hits.length - 1)];
  const hidden = found ? found.total - found.rows.length : 0;

  const open = (hit: Hit) => {
    onClose();
    if (hit.search !== undefined) changePeople({ ...noFilters, ...wholeList, search: hit.search });
    navigate(hit.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && current) {
      event.preventDefault();
      open(current);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      returnFocus={false}
      size="36rem"
      yOffset="4rem"
      padding={0}
      attributes={{ content: { 'aria-label': app.search.label } }}
    >
      <input
        className={css.field}
        type="text"
        role="combobox"
        aria-label={app.search.label}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-activedescendant={current && `${id}-${current.id}`}
        aria-autocomplete="list"
        placeholder={app.search.label}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={text}
        // At once: what is typed right after Ctrl+K must not go astray.
        autoFocus
        data-autofocus
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={css.hits} role="listbox" id={`${id}-hits`} aria-label={app.search.label}>
        {(['pages', 'classes', 'persons'] as const).map((group) => {
          const inGroup = hits.filter((hit) => hit.group === group);
          if (inGroup.length === 0) return null;
          return (
            <div key={group} role="group" aria-label={app.search[group]}>
              <div className={css.group} aria-hidden>
                {app.search[group]}
              </div>
              {inGroup.map((hit) => (
                <div
                  key={hit.id}
                  id={`${id}-${hit.id}`}
                  role="option"
                  aria-selected={hit === current}
                  className={css.hit}
                  ref={(line) => {
                    if (hit === current) line?.scrollIntoView({ block: 'nearest' });
                  }}
                  onMouseMove={() => setAt(hits.indexOf(hit))}
                  onClick={() => open(hit)}
                >
                  <span className={css.title}>{hit.title}</span>
                  <span className={css.detail}>{hit.detail}</span>
                </div>
              ))}
              {group === 'persons' && hidden > 0 && (
                <div className={css.more}>{app.search.more(formatCount(hidden))}</div>
              )}
            </div>
          );
        })}
      </div>
      {hits.length === 0 && !persons.isFetching && (
        <p className={css.nothing}>{app.search.nothing(text.trim())}</p>
      )}
      <p className={css.hint}>{app.search.hint}</p>
    </Modal>
  );
}
