import { formatCount } from '../../../domain/number';
import { useDo, type Input } from '../../api/client';
import { useBook } from '../../app/office';
import { sentenceOf } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { people as text } from '../../text/people';
import { tellDone } from './undo-key';

const refresh = ['person', 'office', 'class'] as const;

/** Takes one change of one or many persons back and says of how many. */
export function useTakeBack() {
  const undo = useDo('person', 'undoChange', { refresh });
  return async (act: string) => {
    const back = await undo.mutateAsync({ act });
    showToast({ text: text.bulk.undone(formatCount(back.persons), back.changedSince) });
  };
}

/** Gives many persons the same and offers to take it back. */
export function useChangePeople() {
  const change = useDo('person', 'change', { refresh });
  const takeBack = useTakeBack();
  return useOneAtATime(
    async (who: Input<'person', 'change'>['who'], given: Input<'person', 'change'>['change']) => {
      try {
        const { act, persons } = await change.mutateAsync({ who, change: given });
        if (persons === 0) return showToast({ text: text.bulk.nothing });
        tellDone(text.bulk.changed(formatCount(persons)), () => takeBack(act));
      } catch (error) {
        showToast({ text: sentenceOf(error), tone: 'wrong' });
      }
    },
  );
}

/** Adds many to a class; who is in it already is left out and counted. */
export function useEnrolMany() {
  const refresh = ['class', 'person', 'attendance'] as const;
  const enrol = useDo('class', 'enrol', { refresh });
  const unenrol = useDo('class', 'unenrol', { refresh });
  const { today } = useBook();
  return useOneAtATime(async (classId: string, chosen: () => Promise<string[]>) => {
    try {
      const { added, already } = await enrol.mutateAsync({
        classId,
        personIds: await chosen(),
        joined: today,
      });
      if (added.length === 0) return showToast({ text: text.bulk.allEnrolled });
      tellDone(text.bulk.enrolled(formatCount(added.length), already), () =>
        unenrol.mutateAsync({ classId, personIds: added }),
      );
    } catch (error) {
      showToast({ text: sentenceOf(error), tone: 'wrong' });
    }
  });
}
