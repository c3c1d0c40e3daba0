import type { Output } from '../api/client';
import { fold } from '../../domain/text';
import { app } from '../text/app';
import { confirmText } from '../text/confirm-list';
import { countsText } from '../text/counts';
import { populationText } from '../text/population';
import { reachText } from '../text/reach';
import { skills } from '../text/skills';
import { CONFIRM_LIST, COUNTS, POPULATION, railPages, REACH, SKILLS } from './pages';

type Persons = Output<'person', 'list'>;
type Classes = Output<'class', 'list'>;

/** One line of the search: where it leads and what it says. */
export interface Hit {
  readonly id: string;
  readonly group: 'persons' | 'classes' | 'pages';
  readonly title: string;
  readonly detail: string;
  readonly to: string;
  /** The list there is narrowed to this name. */
  readonly search?: string;
}

const FEW = 6;
const below = [
  { id: 'reach', to: REACH, title: reachText.title },
  { id: 'population', to: POPULATION, title: populationText.title },
  { id: 'skills', to: SKILLS, title: skills.title },
  { id: 'confirm-list', to: CONFIRM_LIST, title: confirmText.title },
  { id: 'counts', to: COUNTS, title: countsText.title },
];

/** What is found for the typed words, without accents: classes and pages here, persons as the core found them. */
export function hitsFor(text: string, persons: Persons | undefined, classes: Classes): Hit[] {
  const words = fold(text).split(' ').filter(Boolean);
  const has = (title: string) => {
    const folded = fold(title);
    return words.every((word) => folded.includes(word));
  };
  // “hong” means a person, not “Thống kê”.
  const begins = (title: string) => {
    const folded = ` ${fold(title)}`;
    return words.every((word) => folded.includes(` ${word}`));
  };
  const pages = [
    ...railPages.map(({ id, to }) => ({ id, to, title: app.pages[id] })),
    // Below one of the rail's: shown once something is typed.
    ...(words.length === 0 ? [] : below.filter(({ title }) => begins(title))),
  ];
  const pageHits = pages
    .filter(({ title }) => has(title))
    .map((page): Hit => ({ ...page, group: 'pages', detail: '' }));
  if (words.length === 0) return pageHits;
  const personHits = (persons?.rows ?? []).slice(0, FEW).map((person): Hit => ({
    id: person.id,
    group: 'persons',
    title: person.name,
    detail: [person.birthYear, person.hamlet, app.search.inClasses(person.classes)]
      .filter((part) => part !== null)
      .join(' · '),
    to: '/nguoi-dan',
    search: person.name,
  }));
  const classHits = classes
    .filter((each) => has(each.name))
    .slice(0, FEW)
    .map((each): Hit => ({
      id: each.id,
      group: 'classes',
      title: each.name,
      detail: [each.hamlet, app.search.people(String(each.persons))].filter(Boolean).join(' · '),
      to: `/lop-hoc/${each.id}`,
    }));
  // Persons come last because they come later: what stands under the cursor must not change before Enter.
  return [...pageHits, ...classHits, ...personHits];
}
