import { Button, Menu } from '@mantine/core';
import { planRoles, type PlanRole } from '../../../domain/plan/plan';
import { plansText } from '../../text/plans';

interface Props {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly isRunning: boolean;
  readonly run: (as: PlanRole) => void;
}

/** A plan file is somebody's plan: whose, is asked before the file. */
export function ImportMenu({ isOpen, onOpen, isRunning, run }: Props) {
  return (
    <Menu opened={isOpen} onChange={onOpen} position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" loading={isRunning} title="Ctrl+I">
          {plansText.importFile} ▾
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{plansText.importAs}</Menu.Label>
        {planRoles.map((role) => (
          <Menu.Item key={role} title={plansText.roleHint[role]} onClick={() => run(role)}>
            {plansText.role[role]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
