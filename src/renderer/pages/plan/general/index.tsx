import type { HeadChange } from '../../../../domain/plan/change';
import type { Signer } from '../../../../domain/plan/plan';
import { formatDay, parseTypedDay } from '../../../../domain/day';
import { KeptField } from '../../../parts/KeptField';
import { planText } from '../../../text/plan';
import css from '../plan.module.css';
import type { PlanEditing } from '../use-plan-edits';
import { AssignmentGrid } from './AssignmentGrid';
import { BasisGrid } from './BasisGrid';
import { DutyGrid } from './DutyGrid';

const words = planText.general;

/** Everything a plan says outside its targets and tasks. */
export function GeneralTab({ editing }: { readonly editing: PlanEditing }) {
  const { plan, refused } = editing;
  const errorOf = (...fields: (keyof HeadChange)[]) =>
    refused.get(`head ${[...fields].sort().join(' ')}`)?.says;
  const set = (head: HeadChange, title: string, session: number) => {
    editing.put([{ do: 'head', set: head }], planText.edit.cell(title), session);
    return undefined;
  };
  const mark = (field: 'number' | 'symbol' | 'date') =>
    plan.illegible.includes(field) ? (
      <span className={css.missing}>! {words.illegible}</span>
    ) : undefined;
  const orNull = (text: string) => (text.trim() === '' ? null : text);
  const lines = (text: string) => text.split('\n');
  const signer: Signer = plan.signer ?? { authority: null, proxy: null, role: null, name: null };
  const signerField = (field: keyof Signer, label: string) => (
    <KeptField
      label={label}
      value={signer[field] ?? ''}
      onSave={(text, session) =>
        set({ signer: { ...signer, [field]: orNull(text) } }, label, session)
      }
    />
  );
  const listField = (
    field: 'recipients' | 'units' | 'funding' | 'channels' | 'communeDuties',
    label: string,
  ) => (
    <KeptField
      label={label}
      isLong
      value={plan[field].join('\n')}
      error={errorOf(field)}
      onSave={(text, session) => set({ [field]: lines(text) }, label, session)}
    />
  );
  const number = (text: string, session: number) => {
    const typed = text.trim();
    if (typed !== '' && !/^[1-9]\d{0,4}$/u.test(typed)) return words.numberBad;
    const isUsual = plan.symbol === null || plan.symbol === usualSymbol(plan.number, plan.symbol);
    const next = typed === '' ? null : Number(typed);
    const symbol = isUsual ? usualSymbol(next, plan.symbol) : plan.symbol;
    return set({ number: next, symbol }, words.number, session);
  };
  const date = (text: string, session: number) => {
    const typed = text.trim();
    const day = parseTypedDay(typed.replace(/^(\d{2})(\d{2})(\d{4})$/u, '$1/$2/$3'));
    if (typed !== '' && day === null) return planText.edit.notDay;
    return set({ date: day }, words.date, session);
  };
  return (
    <div className={css.general}>
      <section className={css.generalPart} aria-label={words.document}>
        <h2>{words.document}</h2>
        <div className={css.fields}>
          <KeptField
            label={words.number}
            value={plan.number === null ? '' : String(plan.number)}
            description={mark('number')}
            maxLength={5}
            autoFocus
            onSave={number}
          />
          <KeptField
            label={words.symbol}
            placeholder={words.symbolHint}
            value={plan.symbol ?? ''}
            description={mark('symbol')}
            maxLength={60}
            onSave={(text, session) => set({ symbol: orNull(text) }, words.symbol, session)}
          />
          <KeptField
            label={words.date}
            value={plan.date === null ? '' : formatDay(plan.date)}
            description={mark('date')}
            maxLength={12}
            onSave={date}
          />
          <KeptField
            label={words.place}
            value={plan.place ?? ''}
            onSave={(text, session) => set({ place: orNull(text) }, words.place, session)}
          />
        </div>
        <KeptField
          label={words.issuer}
          value={plan.issuer}
          error={errorOf('issuer')}
          onSave={(text, session) => set({ issuer: text }, words.issuer, session)}
        />
        <KeptField
          label={words.heading}
          isLong
          value={plan.title}
          error={errorOf('title')}
          onSave={(text, session) =>
            set({ title: text.replace(/\n/gu, ' ') }, words.heading, session)
          }
        />
        <h3>{words.signer}</h3>
        <div className={css.fields}>
          {signerField('authority', words.authority)}
          {signerField('proxy', words.proxy)}
          {signerField('role', words.role)}
          {signerField('name', words.signerName)}
        </div>
        {listField('recipients', words.recipients)}
        <KeptField
          label={words.documentNote}
          value={plan.documentNote ?? ''}
          onSave={(text, session) =>
            set({ documentNote: orNull(text) }, words.documentNote, session)
          }
        />
        <h3>{words.rest}</h3>
        {listField('funding', words.funding)}
        {listField('channels', words.channels)}
        {listField('communeDuties', words.communeDuties)}
        <KeptField
          label={words.hamletWord}
          value={plan.hamletWord ?? ''}
          maxLength={40}
          onSave={(text, session) => set({ hamletWord: orNull(text) }, words.hamletWord, session)}
        />
      </section>
      <section className={css.generalPart}>
        <h2>{words.bases}</h2>
        <BasisGrid editing={editing} />
        {listField('units', words.units)}
        <h2>{words.assignments}</h2>
        <AssignmentGrid editing={editing} />
        <h2>{words.duties}</h2>
        <DutyGrid editing={editing} />
      </section>
    </div>
  );
}

/**
 * `64/KH-UBND`; numbers below 10 get a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3). What stands behind the stroke
 * is kept.
 */
function usualSymbol(number: number | null, symbol: string | null): string | null {
  if (number === null) return null;
  const behind = symbol?.slice(symbol.indexOf('/') + 1) || 'KH-UBND';
  return `${String(number).padStart(2, '0')}/${behind}`;
}
