import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';

interface FoldProps {
  readonly title: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly open?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A part that can be folded away, below its heading. */
export function Fold({ title, level = 3, open = false, onOpen, children }: FoldProps) {
  return (
    <Disclosure
      className="fold"
      defaultExpanded={open}
      onExpandedChange={(expanded) => expanded && onOpen?.()}
    >
      <Heading level={level}>
        <Button slot="trigger" className="fold-button">
          <span className="fold-arrow" aria-hidden="true" />
          <span className="fold-title">{title}</span>
        </Button>
      </Heading>
      <DisclosurePanel className="fold-panel">{children}</DisclosurePanel>
    </Disclosure>
  );
}
