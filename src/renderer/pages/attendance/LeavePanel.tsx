import { SidePanel } from '../../parts/SidePanel';
import { leave as text } from '../../text/leave';
import css from '../leave/leave.module.css';
import { LeaveFields, LeaveList, SaveLeave } from '../leave/LeaveForm';
import { useLeave, type LeaveOf } from '../leave/use-leave';

interface LeavePanelProps extends LeaveOf {
  readonly onClose: () => void;
}

/** Leave told ahead of one person: what is known, and one more. */
export function LeavePanel({ onClose, ...of }: LeavePanelProps) {
  const leave = useLeave({ ...of, onAdded: onClose });
  return (
    <SidePanel
      title={text.title(of.person.name)}
      onClose={onClose}
      footer={<SaveLeave leave={leave} />}
    >
      <LeaveFields leave={leave} takesFocus />
      <section className={css.section}>
        <h3>{text.known}</h3>
        <LeaveList leave={leave} />
      </section>
    </SidePanel>
  );
}
