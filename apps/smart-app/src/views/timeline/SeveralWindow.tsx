import type { Item } from '../../record/items.ts';
import { useSpeech } from '../../ui/language.tsx';
import { Window } from '../../ui/Window.tsx';
import { TimelineTable } from './TimelineTable.tsx';

interface SeveralWindowProps {
  readonly items: readonly Item[];
  readonly onClose: () => void;
}

/** What lies under one mark. */
export function SeveralWindow({ items, onClose }: SeveralWindowProps) {
  const { texts } = useSpeech();
  return (
    <Window title={texts.timeline.asTable} onClose={onClose}>
      <TimelineTable items={items} />
    </Window>
  );
}
