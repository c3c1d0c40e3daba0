import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useBook } from '../../app/office';
import { formatCount } from '../../../domain/number';
import { EmptyState } from '../../parts/EmptyState';
import { ProgressBar } from '../../parts/ProgressBar';
import { overview } from '../../text/overview';
import { rankHamlets, type HamletCounts } from './rank-hamlets';
import css from './overview.module.css';

const words = overview.hamlets;

/** Hamlets by persons reached since the start of the year; those with nobody yet stand last and say so. */
export function Hamlets({ byHamlet }: { readonly byHamlet: readonly HamletCounts[] }) {
  const { office, hamlets } = useBook();
  const [, navigate] = useLocation();
  const word = office.hamletWord;
  const ranked = rankHamlets(hamlets, byHamlet, words.unknown(word));
  const most = Math.max(1, ...ranked.map(({ persons }) => persons));
  return (
    <section className={css.card} aria-labelledby="hamlets">
      <h2 id="hamlets">{words.title(word)}</h2>
      {ranked.length === 0 ? (
        <EmptyState
          title={words.empty(word)}
          hint={words.emptyHint(word)}
          action={
            <Button variant="default" onClick={() => navigate('/cai-dat')}>
              {words.go}
            </Button>
          }
        />
      ) : (
        <>
          <ul className={css.ranks} tabIndex={0} aria-label={words.title(word)}>
            {ranked.map(({ id, name, persons, turns }) => (
              <li key={id ?? ''}>
                <span className={css.rankName} title={name}>
                  {name}
                </span>
                <ProgressBar
                  percent={(persons / most) * 100}
                  label={words.bar(name, words.persons(formatCount(persons)))}
                />
                <span className={css.rankCount}>
                  {persons === 0 ? words.nobody : words.persons(formatCount(persons))}
                </span>
                <span className={css.rankTurns}>
                  {turns > 0 && words.turns(formatCount(turns))}
                </span>
              </li>
            ))}
          </ul>
          <p className={css.note}>{words.note}</p>
        </>
      )}
    </section>
  );
}
