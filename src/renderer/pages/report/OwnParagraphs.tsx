import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, type KeyboardEvent } from 'react';
import { useDrafts } from '../../api/draft-keeper';
import { ErrorNote } from '../../parts/ErrorNote';
import { reportText } from '../../text/report';
import { ownTextKey, ownTexts, type Preview } from './own-texts';
import css from './report.module.css';

const words = reportText.own;
type Own = Preview['own'][number];

interface Props {
  readonly period: string;
  readonly own: readonly Own[];
}

/** The officer's own words, section by section; saved while typing. */
export function OwnParagraphs({ period, own }: Props) {
  const box = useRef<HTMLElement>(null);
  const goOn = (from: HTMLElement) => {
    const fields = [...(box.current?.querySelectorAll('textarea') ?? [])];
    const next = fields[fields.findIndex((field) => field === from) + 1] ?? fields[0];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <section ref={box} className={css.own} aria-labelledby="report-own">
      <header className={css.ownHead}>
        <h2 id="report-own">{words.title}</h2>
        <p className={css.hint}>{words.hint}</p>
      </header>
      <div className={css.ownList}>
        {own.map((part, index) => (
          <Paragraph
            key={part.section}
            period={period}
            part={part}
            autoFocus={index === 0}
            onNext={goOn}
          />
        ))}
      </div>
    </section>
  );
}

interface ParagraphProps {
  readonly period: string;
  readonly part: Own;
  readonly autoFocus: boolean;
  readonly onNext: (from: HTMLElement) => void;
}

function Paragraph({ period, part, autoFocus, onNext }: ParagraphProps) {
  const queries = useQueryClient();
  const field = useRef<HTMLTextAreaElement>(null);
  const { section, title, suggestion } = part;
  const draft = useDrafts(ownTexts).get(ownTextKey({ period, section }));
  const text = draft?.value ?? part.text;
  const isEmpty = text.trim() === '';

  const write = (value: string) => ownTexts.write({ period, section, queries }, value);
  const take = () => {
    if (isEmpty) write(suggestion);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && event.code === 'KeyG') take();
    else if (event.ctrlKey && event.key === 'Enter') onNext(event.currentTarget);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const state = draft?.state ?? (isEmpty ? 'empty' : 'saved');
  return (
    <div className={css.paragraph}>
      <Textarea
        ref={field}
        label={title}
        placeholder={suggestion}
        classNames={{ input: css.growing }}
        maxLength={20_000}
        autoFocus={autoFocus}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={css.paragraphFoot}>
        <span className={css.hint} data-state={state} role="status">
          {words.state[state]}
        </span>
        {isEmpty && (
          <Button
            size="compact-sm"
            variant="subtle"
            title={words.takeKey}
            aria-label={words.takeFor(title)}
            onClick={take}
          >
            {words.take}
          </Button>
        )}
      </div>
      {draft?.state === 'failed' && (
        <ErrorNote error={draft.error} retry={() => void ownTexts.flush()} />
      )}
    </div>
  );
}
