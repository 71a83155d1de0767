import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useSpeech } from './language.tsx';

interface WindowProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window over the page, which Escape and a press beside it close. */
export function Window({ title, onClose, children }: WindowProps) {
  const { texts } = useSpeech();
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => open || onClose()}>
      <Modal className="window">
        <Dialog className="dialog">
          <header className="window-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button className="quiet" onPress={onClose}>
              {texts.close}
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
